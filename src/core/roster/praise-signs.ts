/** Decides which words of a note a child should not hear as a compliment, and says why. */

/** What a text has, and why it does not fit; `it` is what was found. */
type Sign = [found: RegExp, why: (it: string) => string];

const blame = (it: string) => `"${it}" can sound like blame`;
const compares = (it: string) => `"${it}" compares`;
const isSupport = (it: string) => `"${it}" is about support or a level`;
const isShorthand = (it: string) => `"${it}" is shorthand, not a word to read aloud`;
const isSeveral = () => 'there is more than one note in it';
const isNext = (it: string) => `"${it}" is about what comes next`;
const isChild = (it: string) => `"${it}" is about the child, not about what they did`;
const leavesOut = (it: string) => `a word such as "the" is left out before "${it}"`;

// Nouns that need a word before them: "changed lead to question" is a note, not a sentence.
const COUNTED =
  'lead|ending|beginning|middle|paragraph|sentence|title|character|story|draft|page|reason|opinion|setting|scene|moment|partner|comma|fact|noun|verb|topic|problem|reader|conclusion|introduction|metaphor|simile|dog|cat|boy|girl|man|baby|teacher|word|quote|question|line|hook|cliffhanger|hand|seat|essay|text|piece|idea|heading|poem|article';
// "from beginning to end", "line by line", "page 3", "topic sentences", "began to draft the end".
const IS_FINE = '(?! (?:\\d|after|by|for|to end|the|a|an|it|up|us|me|\\w+[^s]s\\b))';
const BEFORE_NOUNS = 'in|at|with|to|of|from|on|into|before|after|where|when|how|and';

// In the order in which they are looked for: the first one says why.
const SHORTHAND: Sign[] = [
  [/\?\?+|\?!/, isShorthand],
  [/\?/, () => 'it is a question'],
  [
    /\b(?:w\/ ?o?|with(?:out)? (?:(?:some|lots of|a lot of|a little|much|my|your|no|one|adult|teacher|a|partner) )*)(?:help|support|prompts?|prompting|reminders?|assistance|scaffold\w*|guidance)\b/i,
    isSupport,
  ],
  [/\b(?:IEP|504|ELLs?|ELs?|ESL|ELD|SPED|RSP|RTI|OTs?|PTs?|SLPs?)\b/, isSupport],
  [
    /\b(?:w\/o?|b\/c)(?!\w)|\b(?:cf|e\.g|i\.e|etc|esp|approx|diff|def|prob|sent|para|pg|vs)\.|\b\w+\/\w+/i,
    isShorthand,
  ],
  [
    /\b(?:bc|tho|thru|abt|thx|ppl|hw|ss|pls|smth|convo|vocab|punc|asap|tbd|idk|btw|lol)\b/i,
    isShorthand,
  ],
  [/-?>|[&+=→<#@*~%|^_\\/[\]{}()]|\.\.+|…|[:;]D\b/, isShorthand],
  [
    /[\p{Extended_Pictographic}\p{RI}\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/u,
    () => 'it has a sign that cannot be read aloud',
  ],
  [/\b[A-Z]{3,}\b/, isShorthand],
];

const SEVERAL: Sign[] = [
  [/[;•]|\s[-–—]+\s|—|[.!]\s/, isSeveral],
  [
    /,\s*(?:(?:very|really|so|such|a|an) )*(?:good|great|nice|awesome|amazing|excellent|lots|well|strong)\b/i,
    isSeveral,
  ],
];

const SUPPORT: Sign[] = [
  [
    /\b(?:when (?:asked|told|prompted)|if asked|help from|helped by|support from|most support|medium support|least support|prompt(?:s|ed|ing)|scaffold\w*|remind(?:ed|ers?)|independent(?:ly)?|unassisted|dictat(?:ed|es|ing)|scrib(?:e|ed|es|ing)|aide|speech[- ]to[- ]text|extra time|sentence (?:starters?|frames?)|graphic organi[sz]ers?|word bank|accommodations?|interventions?|resource room|pull-?out)\b/i,
    isSupport,
  ],
  [
    /\b(?:levels?|(?:at|on|above|below) grade|(?:first|second|third|fourth|fifth|sixth|seventh)[- ]grade|(?:low|high|middle|bottom|top) group|adhd|autis\w+|dyslex\w+|meds|medication|counsel\w+|therap\w+|tiers?|benchmarks?|standards?|rubrics?|scored? (?:a |an |of )?\d\S*|proficient|emerging|advanced|exceed(?:s|ed|ing)?|gifted|needs help|got it|almost)\b/i,
    isSupport,
  ],
];

const NEXT: Sign[] = [
  [
    /\b(?:next(?= ?:)|next (?:time|step|up)|needs?(?: to)?|try to|remember to|work on(?! time)|working on|please|todo|goal)\b/i,
    isNext,
  ],
  [/(?:^|\band |, ?)(?:should|could|would|must|might|ought)\b/i, isNext],
];

const COMPARES: Sign[] = [
  [
    /\b(?:for once|for a change|for the first time|this time|finally|at last|used to|grew as|no longer|any ?more|now|usual(?:ly)?|instead(?: of)?|(?:rather |other )?than|everyone else|everybody else|the others|the rest of the class|unlike)\b/i,
    compares,
  ],
  [
    /\b(?:(?<!which (?:is|was|sounds|sounded) )better|best|worse|worst|less|least|most(?! of\b)|longer|shorter|faster|neater|cleaner|clearer|stronger|harder|easier|quicker|slower|louder|more \w+ly|as (?:well|good|much|many|long|fast|neat|neatly) as|improv\w+|progress\w*|increas\w+|growth)\b/i,
    compares,
  ],
];

const BLAME: Sign[] = [
  [
    /\b(?:not|no|none|nothing(?! (?:but|alike)\b)|nobody(?! else\b)|never|neither|nor|cannot|dont|doesnt|didnt|isnt|wasnt|cant|wont|couldnt|hasnt|havent)\b|\b\w+n['’]t\b/i,
    blame,
  ],
  [/\bwithout (?!stopping\b|looking\b|naming\b|saying\b|telling\b|using\b)\w+/i, blame],
  [
    /\b(?:still|only|barely|hardly|merely|(?<!nothing )but|although|(?<!as )though|however|except|despite|unless|yet|at least|a bit|sort of|kind of|somewhat|mostly|sometimes|too (?!$)\w+|just(?! (?:the|right|as|before|after|when|where|how|what|like)\b))\b/i,
    blame,
  ],
  [/\b(?:stopped|stops|quit|quits) \w+ing\b/i, blame],
  [
    /^(?:cried|yelled|screamed|whined|sulked|pouted|hit|kicked|slept|daydreamed|scribbled|stared|wandered|quit|stalled|needed|hurried|talked back)\b/i,
    blame,
  ],
  [
    /\b(?:laz\w+|mess(?:y|ed|es)?|misspell\w*|misus\w+|incorrect\w*|incomplete|unclear|boring|run-?on|left out|got stuck|ran out|made sense|sloppy|careless\w*|bad|badly|wrong|weak|poor|poorly|struggl\w+|trouble|difficult\w*|hard time|fail\w*|forg[eo]t\w*|lack\w*|missed|misses|missing|refus\w+|complain\w*|distract\w*|off[- ]task|rush\w*|copied|copies|copying|cheat\w*|guess(?:ed|es|ing)|skipp?\w*|ignored|wast\w+|avoid\w*|gave up|gives up|managed to|bother\w*|interrupt\w*)\b/i,
    blame,
  ],
];

const ABOUT_THE_CHILD: Sign[] = [
  [
    /\b(?:smart|clever|talented|brilliant|genius|good (?:kid|boy|girl|writer|student|child|listener|worker)|hard worker|well[- ]behaved|behav(?:ed|es|ior)|on task|confiden(?:t|ce)|motivat\w+|attitude|personality|potential|cute)\b/i,
    isChild,
  ],
  [/\b(?:this|the|that) (?:writer|student|child|kid)\b|\bstudent\b/i, isChild],
];

const LEFT_OUT: Sign[] = [
  [/[,:\-–'‘]$/, () => 'it breaks off at the end'],
  [
    /\b(?:where|when|how) (?:dog|cat|boy|girl|man|baby|character|reader|story)\b/i,
    (it) => leavesOut(it.split(' ').at(-1)!),
  ],
  [/"|“(?!x”)|(?<!“x)”/, () => 'a quotation mark has no partner'],
  [
    /(?:\b(?:and|then|or),?|,) (?:is|was|has|does|are|were)\b/i,
    () => 'it is not clear who its last words are about',
  ],
  [
    new RegExp(`\\b(?:${BEFORE_NOUNS}) (?:${COUNTED})\\b${IS_FINE}`, 'i'),
    (it) => leavesOut(it.split(' ').at(-1)!),
  ],
];

const BEFORE_BLAME = [...SHORTHAND, ...SEVERAL, ...SUPPORT, ...NEXT, ...COMPARES];
const AFTER_BLAME = [...ABOUT_THE_CHILD, ...LEFT_OUT];

/** "until the timer ran out", "just when a reader had forgotten it": somebody or something else did that. */
const OF_ANOTHER =
  /\b(?:just |right )?(?:when|where|how|why|because|until|before|after|while|as) (?:an?|the|its|nobody|somebody|everybody) [^,]*/gi;

/** Returns why a text, without its quotes, does not fit; a quoted "no" is the child's own word. */
export function whyNotFor(plain: string): string | undefined {
  const own = plain.replace(OF_ANOTHER, '');
  return firstSign(BEFORE_BLAME, plain) ?? firstSign(BLAME, own) ?? firstSign(AFTER_BLAME, plain);
}

/** Returns why a note is no quote for a family either; unlike a sentence, it may be shorthand. */
export function whyNotQuoted(plain: string): string | undefined {
  const supports = SHORTHAND.filter(([, why]) => why === isSupport);
  return firstSign(
    [...supports, ...SUPPORT, ...NEXT, ...COMPARES, ...BLAME, ...ABOUT_THE_CHILD],
    plain,
  );
}

function firstSign(signs: Sign[], text: string): string | undefined {
  for (const [found, why] of signs) {
    const it = found.exec(text)?.[0];
    if (it !== undefined) return why(it.trim());
  }
  return undefined;
}

/** Returns the noun after the verb that lacks its "the" or "a"; undefined if it has it. */
export function whyNotAfterVerb(rest: string): string | undefined {
  const bare = new RegExp(`^(${COUNTED})\\b${IS_FINE}`, 'i').exec(rest);
  return bare ? leavesOut(bare[1]!) : undefined;
}

// What is left without these says what was done.
const PRAISE =
  `a an the so very really pretty quite such some this that it its well good great nice nicely awesome
  amazing wonderful wonderfully excellent fine fantastic super superb beautiful beautifully lovely perfect
  perfectly cool neat neatly hard lots lot more much job work effort growth thing things stuff writing written
  wrote write writes try tried tries today yesterday day week morning time in on at with for to of and all
  always here there way kind wow yay part interest participation best bravo done did went had was is outstanding
  terrific impressive focus tremendous strong deal ok okay everything everywhere class workshop`.split(
    /\s+/,
  );
const praise = new Set(PRAISE);
const JUDGING =
  /\b(?:good|great|nice|nicely|awesome|amazing|wonderful|wonderfully|excellent|fantastic|super|beautiful|beautifully|lovely|perfect|perfectly|fine|well)\b/i;

/** Returns true if the words praise, and name nothing that the writer did. */
export function isOnlyPraise(words: string): boolean {
  const all = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}"”]+/u)
    .filter(Boolean);
  return all.length > 0 && all.every((word) => praise.has(word));
}

/** "did great with dialogue", "has good ideas", "wrote beautifully about snow": how good, not what. */
export function onlyJudges(verb: string, rest: string): boolean {
  if (/^(did|do|had|have|got|get|went|go|made|make|showed|show)$/.test(verb) && JUDGING.test(rest))
    return true;
  return (
    new RegExp(`^(?:(?:so|very|really|pretty) )*${JUDGING.source}`, 'i').test(rest) &&
    !/^(?:good|great|nice|beautiful|lovely|perfect|fine|wonderful|amazing) \w+/i.test(rest)
  );
}
