/**
 * Decides what a YAML file says at a glance: its keys line by line, without a parser, because a key
 * that is pressed for completion has to be answered at once. What is written in another style is
 * left out; nothing is decided by it.
 */

export interface Line {
  indent: number;
  /** Begins an entry of a list. */
  isItem: boolean;
  key: string;
  /** Without quotes; empty if the value stands on the lines below. */
  value: string;
}

const LINE = /^( *)(- +)?("[^"]*"|'[^']*'|[^\s#"'{[-][^:#]*?): *(.*)$/;

/** Returns the lines `key: value` and `- key: value`. */
export function outlineOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, blanks = '', dash = '', key, value = ''] = LINE.exec(line) ?? [];
    if (key === undefined) return [];
    const indent = blanks.length + dash.length;
    return [{ indent, isItem: dash !== '', key: plain(key), value: plain(value) }];
  });
}

/** Returns the value of a key at the top of a file. */
export function topValue(text: string, key: string): string | undefined {
  const line = new RegExp(`^${key}: *(.*)$`, 'm').exec(text);
  return line ? plain(line[1]!) : undefined;
}

/** Returns the entries of "[a, b]", or of the one value. */
export function listIn(value: string): string[] {
  const inside = /^\[(.*)\]$/.exec(value)?.[1] ?? value;
  return inside.split(',').map(plain).filter(Boolean);
}

function plain(written: string): string {
  const text = written.trim();
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(text);
  if (double) return unescaped(double[0]);
  const single = /^'((?:[^']|'')*)'/.exec(text);
  return single ? single[1]!.replaceAll("''", "'") : text.replace(/(^| +)#.*$/, '');
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted);
  } catch {
    return '';
  }
}
