/** Decides how a line is typed where nothing may be drawn: the terminal itself shows the letters. */

import { createInterface } from 'node:readline';

/** Returns the line without blanks around it; undefined if the input ended. Ctrl-C ends the process. */
export function plainLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  const lines = createInterface({ input, terminal: false });
  return new Promise((resolve) => {
    let line: string | undefined;
    lines.once('line', (text) => {
      line = text.trim();
      lines.close();
    });
    lines.once('close', () => {
      input.pause();
      resolve(line);
    });
  });
}
