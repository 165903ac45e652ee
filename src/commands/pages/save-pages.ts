/** Decides how printed pages are saved: replaces those that confer wrote, keeps edited ones. */

import { counted } from '../../core/language/wording.ts';
import { isUntouched, pageSource } from '../../folder/edit/new-files.ts';
import { listFiles, readBytes } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readContent } from '../../folder/read/content.ts';
import { linesOver, sheetsOf } from '../../print/sheets.ts';
import { say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';

/** Returns plans/2026-11-23 or prints/2026-11-23; if several teach, each teacher has their own. */
export function pagesFolder(
  kind: 'plans' | 'prints',
  date: string,
  { classroom: { teacher } }: ClassFolder,
): string {
  return `${kind}/${date}${teacher ? `-${teacher}` : ''}`;
}

export interface PageFile {
  /** Relative to the class folder. */
  file: string;
  /** Markdown, without a checksum. */
  text: string;
  /** Inline SVG, drawn where the page asks for it. */
  figure?: string;
}

/** Returns true (after naming the page) if a page that must fit one side does not. */
export function savePages(
  world: World,
  folder: OpenClass,
  where: string,
  pages: PageFile[],
  { force = false, oneSide = true }: { force?: boolean; oneSide?: boolean },
): boolean {
  const kept = pages.filter(({ file, text }) => saveUnlessChanged(folder, file, text, force));
  const files = pages.map(({ file }) => `   ${file}`);
  say(world, `${counted(pages.length, 'page')} in ${where}/`, ...files);
  for (const { file } of kept) reportKept(world, file);
  return oneSide && tellOverruns(world, folder, pages);
}

/** Adds a checksum, to see changes; returns true if the teacher's version was kept. */
function saveUnlessChanged({ store }: OpenClass, file: string, text: string, force: boolean) {
  let kept = false;
  store.edit(file, (current) => {
    kept = current !== undefined && !isUntouched(current) && !force;
    return kept ? undefined : pageSource(text);
  });
  return kept;
}

function reportKept(world: World, file: string): void {
  tell(world, `${file} contains your own changes, so it was kept. To replace it, add --force`);
}

function tellOverruns(world: World, folder: ClassFolder, pages: PageFile[]): boolean {
  const { paper } = folder.classroom.settings;
  const long = pages
    .map(({ file }) => ({ file, over: linesOver(pageText(folder, file), paper) }))
    .filter(({ over }) => over > 0);
  for (const { file, over } of long)
    tell(
      world,
      `${file} runs about ${counted(over, 'line')} over one page. Shorten it, or print it on two pages.`,
    );
  return long.length > 0;
}

/** Removes pages that no longer exist in the plan, unless the teacher edited them. */
export function removeStalePages({ store }: OpenClass, where: string, pages: PageFile[]): void {
  const current = new Set(pages.map(({ file }) => file));
  for (const file of listFiles(store.root, where, '.md')) {
    if (current.has(file)) continue;
    store.change((read) => {
      const text = read(file)?.toString('utf8');
      return text !== undefined && isUntouched(text) ? [{ file, after: undefined }] : [];
    });
  }
}

interface HtmlOptions {
  kind: string;
  cards: number;
  title: string;
  force?: boolean;
}

/** Prints what is in the folder, with the teacher's own changes. */
export async function saveHtml(
  world: World,
  folder: OpenClass,
  file: string,
  pages: PageFile[],
  { kind, cards, title, force = false }: HtmlOptions,
): Promise<void> {
  const { htmlFromSheets } = await import('../../print/html.ts');
  const { settings } = folder.classroom;
  const texts = pages.map((page) => pageText(folder, page.file));
  const style = readContent(folder, 'pages/print.css')!.bytes.toString('utf8');
  const figures = pages.map(({ figure }) => figure);
  const sheets = sheetsOf(kind, texts, cards, figures);
  const name = `${settings.name ?? 'Our class'}: ${title}`;
  // Checksums need plain line ends, but a teacher's own style file may have those of Windows.
  const html = htmlFromSheets(name, sheets, style, settings.paper).replace(/\r\n/g, '\n');
  if (saveUnlessChanged(folder, file, html, force)) reportKept(world, file);
  say(world, `To print, open in a browser: ${file}`);
}

function pageText({ root }: ClassFolder, file: string): string {
  return readBytes(root, file)!.toString('utf8');
}
