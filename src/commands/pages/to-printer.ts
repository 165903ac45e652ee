/** Decides how a page gets from the folder to a browser or into a PDF, if that is asked for. */

import { join } from 'node:path';
import { findBrowser, openFile, printToPdf } from '../../folder/browser/browser.ts';
import { say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';

export function openPage(world: World, { root }: OpenClass, file: string): void {
  if (openFile(join(root, file), world.env)) say(world, `Opened in your browser: ${file}`);
  else tell(world, `No browser could be opened. To print, open this file: ${file}`);
}

/** Writes print.pdf beside print.html. */
export function savePdf(world: World, folder: OpenClass, file: string): void {
  const pdf = file.replace(/\.html$/, '.pdf');
  const browser = findBrowser();
  const bytes = browser && printToPdf(browser, join(folder.root, file));
  if (!bytes) {
    const why = browser ? 'The browser made no PDF.' : 'No browser that makes a PDF was found.';
    tell(world, `${why} Open the page and choose "Save as PDF" in its print window: ${file}`);
    return;
  }
  folder.store.change(() => [{ file: pdf, after: bytes }]);
  say(world, `PDF: ${pdf}`);
}
