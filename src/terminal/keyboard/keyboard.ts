/** Decides what counts as one key: sits between stdin and the prompt, and recognizes pastes. */

import { EventEmitter } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { type KeyPiece, splitKeys } from './key-split.ts';

/** `name` is a lowercase character or a word such as "paste"; `text` is what was typed. */
export interface Key {
  name: string;
  text: string;
}

// Input this soon after a paste belongs to it; the rest of an escape sequence comes as soon.
const PASTE_MS = 50;
// A paste whose end marker is lost must not block the keyboard forever.
const LOST_MARK_MS = 1000;

const ARROWS: Record<string, string> = { A: 'up', B: 'down', C: 'right', D: 'left' };

const NAMES: Record<string, string> = {
  '\u0003': 'interrupt',
  '\u0004': 'end',
  '\u0008': 'backspace',
  '\u007f': 'backspace',
  '\t': 'tab',
  '\r': 'return',
  '\n': 'return',
  '\u0015': 'clear',
  '\u0017': 'clear-word',
  '\u001a': 'suspend',
};

/** Looks enough like a terminal's input for readline, and only sends it keypress events. */
export class Keyboard extends EventEmitter {
  readonly #input: NodeJS.ReadStream;
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';
  #restTimer: NodeJS.Timeout | undefined;
  #pasteUntil = 0;
  #marked = false;

  constructor(input: NodeJS.ReadStream) {
    super();
    this.#input = input;
    input.on('data', this.#onData).on('end', this.#onEnd).on('close', this.#onEnd);
    input.on('error', this.#onEnd);
  }

  get isTTY(): boolean {
    return this.#input.isTTY;
  }

  get isRaw(): boolean {
    return this.#input.isRaw;
  }

  setRawMode(raw: boolean): this {
    // A terminal that is gone cannot change its mode, and does not need to.
    try {
      if (!this.#input.destroyed) this.#input.setRawMode?.(raw);
    } catch {}
    return this;
  }

  resume(): this {
    this.#input.resume();
    return this;
  }

  pause(): this {
    this.#input.pause();
    return this;
  }

  /** Gives the terminal back to the shell, and lets the process end. */
  close(): void {
    clearTimeout(this.#restTimer);
    this.#input.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd);
    this.setRawMode(false);
    this.pause();
    // A late error must not crash the process.
    this.#input.off('error', this.#onEnd).once('error', () => {});
  }

  readonly #onEnd = () => this.#send('end', '');

  readonly #onData = (chunk: Buffer | string) => {
    clearTimeout(this.#restTimer);
    const now = performance.now();
    if (this.#marked && now > this.#pasteUntil + LOST_MARK_MS) this.#marked = false;
    const typed = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    const { pieces, rest } = splitKeys(this.#rest + typed);
    this.#rest = rest;
    if (rest !== '') this.#restTimer = setTimeout(this.#endRest, PASTE_MS);
    this.#sendAll(pieces, now);
  };

  readonly #endRest = () => {
    const alone = /^\u001b+$/.test(this.#rest);
    this.#rest = '';
    this.#send(alone ? 'escape' : 'sequence', '');
  };

  #sendAll(pieces: KeyPiece[], now: number): void {
    // Ctrl-C means leave, whatever else arrives with it.
    const leaves = pieces.some(({ text }) => text === '\u0003');
    const pasted = leaves ? undefined : this.#pastedText(pieces, now);
    if (leaves) this.#send('interrupt', '\u0003');
    else if (pasted === undefined) for (const piece of pieces) this.#sendPiece(piece);
    else if (pasted !== '') this.#send('paste', pasted);
  }

  /** Returns the whole chunk if it is a paste or part of one; undefined if it is keys. */
  #pastedText(pieces: KeyPiece[], now: number): string | undefined {
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    const marks = pieces.filter(({ text }) => /^\u001b+\[20[01]~$/.test(text));
    const inside = this.#marked || marks.length > 0;
    this.#marked = marks.length > 0 ? marks.at(-1)!.text.endsWith('[200~') : this.#marked;
    if (!inside && now > this.#pasteUntil && !severalKeys(text)) return undefined;
    this.#pasteUntil = now + PASTE_MS;
    return text;
  }

  #sendPiece({ kind, text }: KeyPiece): void {
    if (kind === 'sequence') this.#send(sequenceName(text), '');
    else if (NAMES[text]) this.#send(NAMES[text], text);
    else this.#send(/\p{Cc}/u.test(text) ? 'control' : text.toLowerCase(), text);
  }

  /** Sends Ctrl-C the way inquirer expects it; no other key means anything to readline. */
  #send(name: string, text: string): void {
    const key = name === 'interrupt' ? { name: 'c', ctrl: true } : { name, ctrl: false };
    this.emit('keypress', '', { ...key, text, sequence: '', meta: false, shift: false });
  }
}

/** Returns true for two characters, or one and Enter, in one chunk: nobody types that fast. */
function severalKeys(text: string): boolean {
  const printable = [...text].filter((character) => !/\p{Cc}/u.test(character)).length;
  return printable > 1 || (printable === 1 && /[\r\n\t]/.test(text));
}

function sequenceName(text: string): string {
  if (text === '\u001b') return 'escape';
  // Both ways in which terminals send an arrow, without Shift or Ctrl.
  const arrow = /^\u001b[[O]([ABCD])$/u.exec(text)?.[1];
  return arrow === undefined ? 'sequence' : ARROWS[arrow]!;
}
