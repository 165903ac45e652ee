/** Decides which sheets of an Excel workbook are read, in the order of their tabs. */

import { posix } from 'node:path';
import type { Sheet } from '../../../core/tables/worksheet.ts';
import type { OpenZip } from '../zip.ts';
import { damaged } from '../zip-directory.ts';
import { countSheet, roomForTables } from './grid.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';
import { localName, readXml } from './xml.ts';

/** Returns the sheets that are not hidden. */
export function readXlsx(zip: OpenZip): Sheet[] {
  const book = linkOf(linksOf(zip, ''), 'officeDocument')?.part ?? 'xl/workbook.xml';
  const links = linksOf(zip, book);
  const { tabs, from1904 } = readBook(zip, book);
  const shared = linkOf(links, 'sharedStrings');
  const styles = linkOf(links, 'styles');
  const texts = shared ? readSharedTexts(partOf(zip, shared.part)) : [];
  const formats = styles ? readStyles(partOf(zip, styles.part)) : [];
  const room = roomForTables();
  return tabs.flatMap(({ name, link }) => {
    countSheet(room);
    const target = links.get(link);
    if (!target) throw damaged();
    // A chart may have a tab of its own.
    if (target.type !== 'worksheet') return [];
    const rows = readWorksheet(partOf(zip, target.part), { texts, formats, from1904, room });
    return { name, rows };
  });
}

interface Tab {
  name: string;
  link: string;
}

function readBook(zip: OpenZip, book: string): { tabs: Tab[]; from1904: boolean } {
  const tabs: Tab[] = [];
  let from1904 = false;
  readXml(partOf(zip, book), {
    open(name, attribute) {
      if (localName(name) === 'workbookPr')
        from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (localName(name) !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return;
      tabs.push({ name: attribute('name') ?? '', link: attribute('*:id') ?? '' });
    },
  });
  return { tabs, from1904 };
}

interface Link {
  type: string;
  part: string;
}

/** Returns what a part of the workbook refers to; "" is the file as a whole. */
function linksOf(zip: OpenZip, part: string): Map<string, Link> {
  const folder = posix.dirname(part);
  const links = new Map<string, Link>();
  const bytes = zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (!bytes) return links;
  readXml(bytes, {
    open(name, attribute) {
      if (localName(name) !== 'Relationship') return;
      const type = posix.basename(attribute('Type') ?? '');
      const target = posix.resolve('/', folder, attribute('Target') ?? '').slice(1);
      links.set(attribute('Id') ?? '', { type, part: target });
    },
  });
  return links;
}

function linkOf(links: Map<string, Link>, type: string): Link | undefined {
  return [...links.values()].find((link) => link.type === type);
}

function partOf(zip: OpenZip, part: string): Buffer {
  const bytes = zip.read(part);
  if (!bytes) throw damaged();
  return bytes;
}
