/** Decides whether a name has a nickname inside: Elizabeth (Liz) Moore, William "Billy" Ray. */

export interface WithNickname {
  /** As they are called: "Liz Moore". */
  name: string;
  /** Without the nickname: "Elizabeth Moore". */
  official: string;
}

/** In quotes wherever it stands after the first name; in parentheses only before the last name. */
const QUOTED =
  /^(?<first>\S.*?)\s+(?:"(?<a>[^"]+)"|“(?<b>[^”]+)”|‘(?<c>[^’]+)’)(?:\s+(?<last>\S.*))?$/u;
const IN_PARENTHESES = /^(?<first>[^()]*\S)\s+\((?<a>[^()]+)\)\s+(?<last>[^()]*\S)$/u;

/** One word or two. */
const A_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)?$/u;

/** Takes a name in spoken order; returns undefined if it has no nickname. */
export function withNickname(text: string): WithNickname | undefined {
  const quoted = QUOTED.exec(text);
  const { first, a, b, c, last } = (quoted ?? IN_PARENTHESES.exec(text))?.groups ?? {};
  const called = (a ?? b ?? c)?.trim();
  if (first === undefined || called === undefined || !A_NAME.test(called)) return undefined;
  // "(ELL)" is no name, but in quotes "TJ" is.
  if (!quoted && isInCapitals(called) && !isInCapitals(text)) return undefined;
  const family = last ?? first.split(/\s+/).slice(1).join(' ');
  return { name: `${called} ${family}`.trim(), official: `${first} ${last ?? ''}`.trim() };
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase();
}
