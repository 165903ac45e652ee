/** Decides which words say what a writer did: "slowed", "wrote", and "tries" said of somebody. */

// In the core and not in a file of templates/: the core reads no disk, a class has no reason to
// change the verbs of English, and a start of confer would read and check one file more.

// Two forms are base and past. A regular verb's past ends in -ed and needs no place in a list.
const IRREGULAR = `begin began, break broke, bring brought, build built, catch caught, choose chose,
  come came, cut cut, dig dug, do did, draw drew, drive drove, find found, get got, give gave, go went,
  grow grew, have had, hear heard, hide hid, hold held, keep kept, know knew, lay laid, lead led,
  leave left, let let, light lit, make made, mean meant, meet met, put put, read read, rebuild rebuilt,
  redo redid, redraw redrew, reread reread, rethink rethought, retell retold, rewrite rewrote, ring rang, run ran,
  say said, see saw, send sent, set set, shake shook, show showed, shut shut, sing sang, sit sat,
  slide slid, speak spoke, spend spent, spin spun, split split, spread spread, stand stood,
  stick stuck, strike struck, sweep swept, swing swung, take took, teach taught, tear tore, tell told,
  think thought, throw threw, understand understood, undo undid, wake woke, weave wove, wind wound,
  withhold withheld, write wrote`;

const REGULAR = `add allow apply arrange ask borrow capitalize carry collect combine compare connect consider
  continue convince create decide define describe develop discover divide edit embed emphasize
  enter erase exaggerate examine expand explain explore express fill follow foreshadow gather help hint
  imagine imitate include indent insert introduce invent join jot learn listen mention narrate notice observe
  offer organize persuade picture prepare prove punctuate quote reach rearrange recall recognize
  reconsider refer remember remind remove reorder repeat replace research reveal revise rhyme scan
  search select separate show solve spell squeeze stretch substitute suggest summarize surprise
  swap test try underline use vary wait whisper wonder write zoom`;

// Of these neither the base nor the form with -s begins a compliment: "leads that pull us in",
// "plan with all its parts". The past does: "led", "planned".
const NOUNS = `act acts answer answers ask asks break breaks build builds catch close closes colour color colors
  connect cut cuts detail details dig dialogue dialogues drive drives draft drafts draw end ends entry
  entries expand fill fills find finds follow grow hint hints hold holds jot joins join label labels lay lead leads leave
  leaves light lights line lines list lists mark marks name names note notes notices offer offers open opens
  page pages pause pauses picture pictures plan plans point points question questions quote quotes reason reasons
  record records remind repeat repeats research reveal reveals rhyme rhymes ring rings run runs scan
  scans scene scenes search searches select set sets separate shake shakes share shares sing sings slide slides
  slow sound sounds spell spells spin spins split splits spread spreads stand stands start starts stick sticks
  stop stops stretch stretches strike strikes support supports surprise surprises swap swaps sweep sweeps
  swing swings talk talks tear tears test tests title titles topic topics transition transitions turn turns
  undo vary verb verbs voice voices wait waits wake whisper whispers wind winds wonder wonders word words work works`;

// Nouns, adjectives and feelings too: verbs only before one of these words.
const BEFORE: Record<string, RegExp> = {
  slow: /^down$/,
  slows: /^down$/,
  starts: /^(with|at|in|by|right|each|every)$/,
  ends: /^(with|at|in|on|by|right|each|every)$/,
  sticks: /^(to|with)$/,
  focused: /^(on|in)$/,
  focuses: /^(on|in)$/,
  looked: /^(at|back|for|up|closely|over|through|into|around|again)$/,
  stayed: /^(with|in|inside|on|at)$/,
  thought: /^(about|of|up|through|ahead|aloud|like)$/,
  stopped: /^(to|at|for|where|after|before|in|on|right)$/,
  turned: /^(a|an|the|one|two|three|it|this|that|each|every|to|back)$/,
};
const MORE_THIRDS: Record<string, string> = {
  slows: 'slow',
  starts: 'start',
  ends: 'end',
  sticks: 'stick',
  focuses: 'focus',
};

// End in -ed, and are adjectives, no English, or a misspelled past: on paper they would stay.
const NOT_PAST = new Set(
  `advanced aged bed beloved bleed bored breed complicated concerned confident confused crooked
  breed deed detailed determined disorganized distracted dedicated disappointed engaged excited exhausted
  exceed experienced feed gifted greed hatred hundred hurried indeed interested invested involved kindred limited
  mixed motivated naked need overjoyed pleased proceed red reed related relaxed relieved rugged ragged sacred seed
  satisfied scared shed skilled sled speed succeed supposed talented thrilled tired unexpected unfinished unfocused
  unorganized unrelated weed wicked worried
  beginned bringed builded buyed catched choosed comed cutted drawed finded getted gived goed grabed growed
  hitted holded keeped knowed leaved letted maked meaned payed planed ploted putted readed ridded runned
  sayed seed setted shoped singed sitted speaked spended standed stoped stucked swimmed taked teached telled
  thinked throwed understanded useed usd wanderd weared writed writted writen aded addded slowded`.split(
    /\s+/,
  ),
);

// Before a bare noun they are adjectives: "repeated line at the end".
const PARTICIPLES = new Set(
  `balanced colored completed developed edited expected finished illustrated imagined improved labeled
  organized planned pointed polished prepared published punctuated repeated revised structured
  supported typed varied`.split(/\s+/),
);
const OPENS_AN_OBJECT =
  /^(a|an|the|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|\d+|its|your|my|our|each|every|some|many|several|all|both|in|on|at|to|with|from|for|of|by|about|into|out|up|down|back|over|through|how|where|when|what|why|which|who|her|his|their|["“].*|.*[^s]s|.*ly)$/i;

export interface VerbForm {
  /** As it follows "You". */
  said: string;
  /** Undefined if it is in the past. */
  present?: true;
}

const pairs = IRREGULAR.split(',').map((pair) => pair.trim().split(' ') as [string, string]);
const nouns = new Set(NOUNS.split(/\s+/));
const allBases = [...pairs.map(([base]) => base), ...REGULAR.split(/\s+/)];
const pasts = new Set(pairs.map(([, past]) => past));
const bases = new Set(allBases.filter((base) => !nouns.has(base)).concat('slow'));
const thirds = new Map([
  ...allBases
    .map((base): [string, string] => [thirdPerson(base), base])
    .filter(([third]) => !nouns.has(third)),
  ...Object.entries(MORE_THIRDS),
]);

/** Returns "tries" for "try". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Returns the form after "You" of a word that begins a note; undefined if it is no verb there. */
export function verbAt(word: string, next = ''): VerbForm | undefined {
  const wanted = Object.hasOwn(BEFORE, word) ? BEFORE[word] : undefined;
  if (wanted && !wanted.test(next)) return undefined;
  if (pasts.has(word) || isRegularPast(word, next)) return { said: word };
  const said = thirds.get(word) ?? (bases.has(word) ? word : undefined);
  // "use of dialogue" is no verb; "think of a reader" is.
  if (said === undefined || (next === 'of' && !/^(think|know|tell)$/.test(said))) return undefined;
  return { said, present: true };
}

function isRegularPast(word: string, next: string): boolean {
  if (!/^[a-z]{2,}ed$/.test(word) || /[^aeiou]yed$/.test(word)) return false;
  return !NOT_PAST.has(word) && (!PARTICIPLES.has(word) || OPENS_AN_OBJECT.test(next));
}

/** Returns what a verb said of somebody is after "You": "tries" is "try"; nouns are no verbs. */
export function secondPerson(word: string): string | undefined {
  return thirds.get(word);
}

/** Returns true for a form with -s that can be a noun and a verb. */
export function canBeNoun(word: string): boolean {
  return word.endsWith('s') && nouns.has(word);
}
