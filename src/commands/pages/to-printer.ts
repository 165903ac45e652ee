/** Decides how a page gets from the folder to a browser or into a PDF, if that is asked for. */

import { join } from 'node:path';
import { findBrowser, openFile, printToPdf } from '../../folder/browser/browser.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';

export async function openPage(world: World, { root }: OpenClass, file: string): Promise<void> {
  if (await openFile(join(root, file), world.env)) say(world, `Opened in your browser: ${file}`);
  else tell(world, `No browser could be opened. To print, open this file: ${file}`);
}

/** Returns the name of the PDF beside a page. */
export function pdfOf(file: string): string {
  return file.replace(/\.html$/, '.pdf');
}

export function isPdf(bytes: Buffer | undefined): boolean {
  return bytes?.subarray(0, 5).toString('latin1') === '%PDF-';
}

/** Writes print.pdf beside print.html, but not over a file of another kind or a link to one. */
export function savePdf(world: World, folder: OpenClass, file: string): void {
  const pdf = pdfOf(file);
  const browser = findBrowser();
  const after = browser && printToPdf(browser, readBytes(folder.root, file)!.toString('utf8'));
  if (!after) {
    const why = browser ? 'The browser made no PDF.' : 'No browser that makes a PDF was found.';
    tell(world, `${why} Open the page and choose "Save as PDF" in its print window: ${file}`);
    return;
  }
  let isOther = false;
  folder.store.change((read) => {
    const before = read(pdf);
    isOther = before !== undefined && !isPdf(before);
    return isOther ? [] : [{ file: pdf, after }];
  });
  if (isOther) tell(world, `${pdf} is not a PDF, so it was kept. Rename it, and add --pdf again.`);
  else say(world, `PDF: ${pdf}`);
}
