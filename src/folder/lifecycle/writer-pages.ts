/** Decides which printed pages are about a writer or may name them: Markdown, HTML and PDF. */

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { formsOnPages } from '../../core/pages/view/names-on-pages.ts';
import type { Named } from '../../core/roster/names.ts';
import { isUntouched } from '../edit/new-files.ts';
import { readBytes } from '../files/disk-read.ts';
import { walk } from '../files/walk.ts';

/** Returns the files below a folder of the class, or of the whole class (""), but those in hidden folders. */
export function filesBelow(root: string, folder: string): string[] {
  return walk(root, folder).files.filter((file) => !/(^|\/)\.[^/]*\/|\.tmp$/.test(file));
}

/** Returns undefined for a picture, a file that is too large, or one that cannot be read. */
export function textIn(root: string, file: string): string | undefined {
  if (!/\.(ya?ml|md|html?|txt|csv|tsv)$/i.test(file)) return undefined;
  try {
    return readBytes(root, file)?.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Returns true if the text contains the word on its own, whatever surrounds it. */
export function saysWord(text: string, word: string): boolean {
  return alone(word).test(text);
}

function alone(word: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${quoted(word)}(?![\\p{L}\\p{N}-])`, flags);
}

function quoted(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d');
}

export interface WriterPages {
  /** Pages that confer made, and no teacher changed. */
  ours: string[];
  /** PDFs of somebody else: nobody can tell whom they name without opening them. */
  unreadable: string[];
}

/** Returns the pages that name this writer, have the id in their name, or may name them (a PDF). */
export function pagesNaming(root: string, writer: Named, others: Named[]): WriterPages {
  const files = ['plans', 'prints'].flatMap((folder) => filesBelow(root, folder));
  const isAbout = (file: string) => withIdInName(file, writer.id, '', others) !== file;
  const whole = new Set(files.filter(isAbout).flatMap(pagesWith));
  const clean = new Set<string>();
  const ours: string[] = [];
  for (const file of files) {
    const text = textIn(root, file);
    if (text === undefined || !isOurs(file, text)) continue;
    const isTheirs = isAbout(file) || whole.has(file) || IS_REPORT.test(file);
    if (isTheirs || namesOnPage(text, writer, others)) ours.push(file);
    else clean.add(file);
  }
  const open = filesBelow(root, '').filter((file) => isPdfName(file) && !clean.has(htmlOf(file)));
  const made = open.filter((file) => isMade(file, files));
  return { ours: [...ours, ...made], unreadable: open.filter((file) => !made.includes(file)) };
}

// One file with a paragraph for each, which initials or a line may not tell from a classmate's.
const IS_REPORT = /\/report(?:-some)?\.(?:md|html)$/;

const isPdfName = (file: string) => /\.pdf$/i.test(file);
const htmlOf = (file: string) => `${file.slice(0, -extname(file).length)}.html`;
const kindOf = (file: string) => basename(file).replace(/[-.].*$/, '');

/** Returns true for a PDF beside its page, or beside pages of its kind: confer made it. */
function isMade(pdf: string, pages: string[]): boolean {
  const isOfKind = (file: string) =>
    file.endsWith('.md') &&
    dirname(file) === dirname(pdf) &&
    ['print', kindOf(file)].includes(kindOf(pdf));
  return pages.some((file) => file === htmlOf(pdf) || isOfKind(file));
}

/** Returns the HTML files that hold a page of several: print.html, goals.html, goals-some.html. */
function pagesWith(file: string): string[] {
  const kind = kindOf(file);
  return ['print', kind, `${kind}-some`].map((name) => `${dirname(file)}/${name}.html`);
}

function isOurs(file: string, text: string): boolean {
  return isUntouched(text) || (file.endsWith('.html') && !text.includes('Made by confer'));
}

/** Looks for every form in which a page may name the writer: classmates may have joined since. */
function namesOnPage(text: string, writer: Named, others: Named[]): boolean {
  const plain = readable(text);
  const [whole, ...short] = formsOnPages(writer).map(readable);
  if (saysWord(plain, whole!)) return true;
  // "Ana M" is a classmate.
  const longer = others
    .flatMap((other) => formsOnPages(other).map(readable))
    .filter((form) => !short.includes(form) && short.some((own) => saysWord(form, own)))
    .sort((a, b) => b.length - a.length);
  const rest = longer.reduce((left, form) => left.replace(alone(form, 'gu'), ' '), plain);
  return short.some((form) => saysWord(rest, form));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Takes away what Markdown and HTML need before a mark, and signs that are not seen. */
function readable(text: string): string {
  return text
    .replaceAll('\\', '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => ENTITIES[entity]!)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Returns goals-lopez.md for goals-ana.md, but goals-ana-m.md as it is if that is a classmate. */
export function withIdInName(file: string, from: string, to: string, others: Named[]): string {
  const longer = others.map(({ id }) => id).filter((id) => id !== from && id.includes(from));
  const ids = [...longer.sort((a, b) => b.length - a.length), from].map(quoted);
  const [stem, end] = [basename(file, extname(file)), extname(file)];
  const name = stem.replace(new RegExp(`(?<=-)(?:${ids.join('|')})(?=-|$)`, 'gu'), (id) =>
    id === from ? to : id,
  );
  return name === stem ? file : `${dirname(file)}/${name}${end}`;
}

/** Returns the pages with the id in their name, and the name that each would have. */
export function renamedPages(root: string, from: string, to: string, others: Named[]) {
  return ['plans', 'prints']
    .flatMap((folder) => filesBelow(root, folder))
    .map((file) => ({ file, name: withIdInName(file, from, to, others) }))
    .filter(({ file, name }) => name !== file && !existsSync(join(root, name)));
}
