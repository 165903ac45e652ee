/** Decides what is a key and what is a paste: many characters at once are never answers. */

import { PassThrough } from 'node:stream';

/** Whatever follows a paste this closely still belongs to it. */
const PASTE_MS = 50;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

export interface Keyboard {
  /** What inquirer reads instead of the terminal. */
  input: NodeJS.ReadStream;
  /** While true, a paste goes through as text on one line. */
  typing: boolean;
  onPaste: (() => void) | undefined;
  close(): void;
}

/** Stands between the terminal and the prompt, and holds pastes back. */
export function openKeyboard(terminal: NodeJS.ReadStream): Keyboard {
  const through = new PassThrough();
  const input = Object.assign(through, {
    isTTY: true,
    setRawMode: (mode: boolean) => terminal.setRawMode(mode),
  }) as unknown as NodeJS.ReadStream;
  let pastedAt = Number.NEGATIVE_INFINITY;
  const listen = (chunk: Buffer) => {
    const text = chunk.toString('utf8');
    const isEscape = text.startsWith('\u001b');
    const several = !isEscape && [...text.replace(CONTROL, '')].length > 1;
    const following = !isEscape && text >= ' ' && performance.now() - pastedAt < PASTE_MS;
    if (several || following || text.startsWith('\u001b[200~')) {
      pastedAt = performance.now();
      if (keyboard.typing)
        through.write(text.replace(/\u001b\[20[01]~/g, '').replace(CONTROL, ' '));
      else keyboard.onPaste?.();
    } else through.write(chunk);
  };
  const end = () => through.end();
  const keyboard: Keyboard = {
    input,
    typing: false,
    onPaste: undefined,
    close() {
      terminal.off('data', listen).off('end', end).off('close', end);
      terminal.pause();
    },
  };
  terminal.on('data', listen).on('end', end).on('close', end);
  terminal.resume();
  return keyboard;
}
