/**
 * Decides which letters look like a Latin one, and which letters nobody sees: a name that came with
 * them from a web page or a chat is still that name.
 */

/** Characters without a look of their own, such as a soft hyphen or a space of no width. */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

// By script, each letter followed by the Latin one it looks like.
const PAIRS = [
  'аaАAвbВBгrеeЕEһhҺHнhНHіiІIїiјjЈJкkКKӏlӀIмmМMоoОOпnрpРPԛqԚQсcСCѕsЅSтtТTуyУYүyҮYѵvѴVԝwԜWхxХXьbԁdԌG',
  'αaΑAΒBεeΕEηnΗHιiΙIϳjͿJκkΚKϰkΜMνvΝNοoΟOρpΡPσoςcϲcϹCτtΤTυuΥYχxΧXγyΖZωw',
  'ɑaʙbᴄcᴅdᴇeꜰfɡgɢgʜhɩiɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzƖIǀl',
].join('');

const LATIN = new Map(PAIRS.match(/../gu)!.map((pair) => [...pair] as [string, string]));

/** Returns the letters as the Latin ones that they look like; others stay as they are. */
export function asLatin(word: string): string {
  return [...word].map((letter) => LATIN.get(letter) ?? letter).join('');
}
