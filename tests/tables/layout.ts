/** Defines one case: a file as a school hands it over, and what must come of it. */

export type Files = Record<string, string | Buffer>;

/** What may come: the writers, the scores, or a refusal that changes nothing. Words go through the output loosely. */
export interface Outcome {
  /** All writers of the class: "Noor Haddad", "noor: Noor Haddad|Noor B. Haddad", "noor: Noor Haddad (5)". */
  writers?: string[];
  /** Grade of the class, and of each writer for whom none is said. */
  grade?: number;
  /** All scores of the class, by id: "ideas 4, voice 2", "2026-10-14 Fable: ideas 4". */
  scores?: Record<string, string | string[]>;
  /** Words that must be in the notes of a writer. */
  notes?: Record<string, RegExp>;
  refused?: RegExp;
  says?: RegExp[];
}

export interface Step {
  run: string;
  bytes?: string | Buffer;
  on?: string;
}

export interface More {
  /** The command line, where FILE stands for the file. */
  run?: string;
  file?: string;
  /** Commands that come first, and must do what they say. */
  first?: (string | Step)[];
  /** Files of the class that are there before, such as rubrics/x.yaml. */
  own?: Record<string, string>;
  on?: string;
  says?: RegExp[];
  /** What the output must not say. */
  unsaid?: RegExp[];
  /** What may be in no file of the class. */
  never?: string[];
  /** What may be in names.yaml only, because git ignores that. */
  outOfGit?: string[];
}

export interface Layout extends More {
  name: string;
  bytes: string | Buffer | Files;
  run: string;
  /** Any of these is right. */
  comes: Outcome[];
}

type Said = Pick<Outcome, 'says' | 'grade' | 'notes' | 'writers'>;

export const writers = (list: string[], said: Said = {}): Outcome => ({ writers: list, ...said });
export const scores = (list: Outcome['scores'], said: Said = {}): Outcome => ({
  scores: list,
  ...said,
});
export const refused = (why: RegExp, ...says: RegExp[]): Outcome => ({ refused: why, says });

type Bytes = Layout['bytes'];

const made =
  (usual: string) =>
  (name: string, bytes: Bytes, comes: Outcome | Outcome[], more: More = {}): Layout => ({
    name,
    bytes,
    run: usual,
    ...more,
    comes: Array.isArray(comes) ? comes : [comes],
  });

/** A new class of a roster. */
export const init = made('init --students FILE');
/** Writers added to the class that is there. */
export const add = made('add --students FILE');
/** Scores of the six traits. */
export const imports = made('import FILE --rubric six-traits');

/** The class that add and import begin with. Pavel has left. */
export const CLASS = [
  'Noor Haddad',
  'Tomas Lindqvist',
  'Zoë Marchetti',
  "Dara O'Shea",
  'Luis de la Vega',
  'Imani Brooks',
  'Pavel Novak',
];
/** Those who have not. */
export const CLASS_WRITERS = [
  'noor: Noor Haddad',
  'tomas: Tomas Lindqvist',
  'zoe: Zoë Marchetti',
  "dara: Dara O'Shea",
  'luis: Luis de la Vega',
  'imani: Imani Brooks',
];

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
export const crlf = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;
export const tabs = (...rows: string[]) => crlf(...rows.map((row) => row.replaceAll('|', '\t')));
export const utf8Bom = (text: string) => Buffer.from(`\ufeff${text}`);
export const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Bytes of a text whose letters beyond ASCII are given one by one. */
export function lettered(text: string, letters: Record<string, number>): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      const byte = code < 128 ? code : letters[letter];
      if (byte === undefined) throw new Error(`no byte for ${letter}`);
      return byte;
    }),
  );
}

export const WINDOWS = {
  '’': 0x92,
  ž: 0x9e,
  Ž: 0x8e,
  š: 0x9a,
  é: 0xe9,
  ö: 0xf6,
  ñ: 0xf1,
  ë: 0xeb,
  '–': 0x96,
};
export const MAC = { '’': 0xd5, é: 0x8e, ö: 0x9a, ñ: 0x96, ë: 0x91, ü: 0x9f, å: 0x8c };

/** Ways to say that something was left out. */
export const leftOut = (what: string) =>
  new RegExp(
    `(left out|leaves? out|ignored|skipped|not used|no writer|not writers)[^.]*(${what})|(${what})[^.]*(left out|ignored|skipped|not used)`,
    'i',
  );

/** Where a choice between sections is wanted. */
export const WHICH_SECTION = /--section/;
export const NO_NAMES = /no (column|heading)|who the writers are|which column|--map/i;
