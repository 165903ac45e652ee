/** Decides how printed pages are saved: replaces those that confer wrote, keeps edited ones. */

import { counted } from '../../core/language/wording.ts';
import { readContent } from '../../folder/content/content.ts';
import { isUntouched, pageSource } from '../../folder/edit/new-files.ts';
import { listFiles, readBytes } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { textOf } from '../../folder/store/store.ts';
import { type PageText, sheetsOf } from '../../print/sheets.ts';
import { say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';
import { isPdf, openPage, pdfOf, savePdf } from './to-printer.ts';

/** Returns plans/2026-11-23 or prints/2026-11-23; if several teach, each teacher has their own. */
export function pagesFolder(
  kind: 'plans' | 'prints',
  date: string,
  { classroom: { teacher } }: ClassFolder,
): string {
  return `${kind}/${date}${teacher ? `-${teacher}` : ''}`;
}

/** A page as it was made: Markdown, without a checksum. */
export interface PageFile extends PageText {
  /** Relative to the class folder. */
  file: string;
}

/** Saves the pages, all or none, each with a checksum, and lists them; names each that was kept because the teacher changed it. */
export function savePages(
  world: World,
  folder: OpenClass,
  where: string,
  pages: PageFile[],
  force = false,
): void {
  const kept: PageFile[] = [];
  folder.store.change((read) =>
    pages.flatMap((page) => {
      const now = read(page.file);
      const current = now && textOf(page.file, now);
      if (current === undefined || isUntouched(current) || force)
        return [{ file: page.file, after: pageSource(page.text) }];
      kept.push(page);
      return [];
    }),
  );
  const files = pages.map(
    (page) => `   ${page.file}${kept.includes(page) ? ' (yours, as it was)' : ''}`,
  );
  say(world, `${counted(pages.length, 'page')} in ${where}/`, ...files);
  for (const { file } of kept) reportKept(world, file);
}

function reportKept(world: World, file: string): void {
  tell(world, `${file} contains your own changes, so it was kept. To replace it, add --force`);
}

/** Removes pages that no longer exist in the plan, unless the teacher edited them. */
export function removeStalePages({ store }: OpenClass, where: string, pages: PageFile[]): void {
  const current = new Set(pages.map(({ file }) => file));
  const stale = listFiles(store.root, where, '.md').filter((file) => !current.has(file));
  if (stale.length === 0) return;
  store.change((read) =>
    stale.flatMap((file) => {
      const text = read(file)?.toString('utf8');
      return text !== undefined && isUntouched(text) ? [{ file, after: undefined }] : [];
    }),
  );
}

export interface PaperOptions {
  title: string;
  /** What the title calls the class, if that is not its name. */
  called?: string;
  force?: boolean;
  open?: boolean;
  pdf?: boolean;
}

/** Writes the page for the printer from what is in the folder, with the teacher's own changes. */
export async function saveForPrinter(
  world: World,
  folder: OpenClass,
  file: string,
  pages: PageFile[],
  { title, called, force = false, open, pdf }: PaperOptions,
): Promise<void> {
  const { htmlFromSheets } = await import('../../print/html.ts');
  const { settings } = folder.classroom;
  const style = readContent(folder, 'pages/print.css')!.bytes.toString('utf8');
  const inFolder = pages.map((page) => ({ ...page, text: pageText(folder, page.file) }));
  const name = `${called ?? settings.name ?? 'Our class'}: ${title}`;
  // Checksums need plain line ends, but a teacher's own style file may have those of Windows.
  const html = htmlFromSheets(name, sheetsOf(inFolder), style, settings.paper);
  const isKept = saveHtml(world, folder, file, html.replace(/\r\n/g, '\n'), force);
  // A page of another day must not be printed for one of today.
  if (isKept) return;
  if (pdf) savePdf(world, folder, file);
  if (open) await openPage(world, folder, file);
  else say(world, `To print, open in a browser: ${file}`);
}

/**
 * Writes the page, and removes the PDF of what it was before: nobody should print that. Returns true if
 * there is one that confer did not write, and that was kept.
 */
function saveHtml(
  world: World,
  { store }: OpenClass,
  file: string,
  html: string,
  force: boolean,
): boolean {
  let isKept = false;
  const changes = store.change((read) => {
    const now = read(file)?.toString('utf8');
    const after = pageSource(html);
    isKept = now !== undefined && !isUntouched(now) && !force;
    if (isKept || now === after) return [];
    const old = isPdf(read(pdfOf(file))) ? [{ file: pdfOf(file), after: undefined }] : [];
    return [{ file, after }, ...old];
  });
  if (isKept)
    tell(
      world,
      `${file} is not confer's, or you changed it, so it was kept: the pages of now are not in it. To replace it, add --force`,
    );
  if (changes.length > 1) {
    say(world, `Removed the PDF of the page as it was before: ${pdfOf(file)}`);
  }
  return isKept;
}

function pageText({ root }: ClassFolder, file: string): string {
  return readBytes(root, file)!.toString('utf8');
}
