/** Decides which number format each cell style of an Excel workbook has. */

import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts';
import { localName, readXml } from './xml.ts';

/** Returns the formats in the order in which cells name their styles. */
export function readStyles(bytes: Buffer): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const styles: number[] = [];
  // The same elements mean something else in other lists.
  let list = '';
  readXml(bytes, {
    open(name, attribute) {
      const local = localName(name);
      if (local === 'numFmts' || local === 'cellXfs') list = local;
      const id = Number(attribute('numFmtId') ?? 0);
      if (local === 'numFmt' && list === 'numFmts') {
        own.set(id, formatOf(attribute('formatCode') ?? ''));
      } else if (local === 'xf' && list === 'cellXfs') styles.push(id);
    },
    close(name) {
      if (localName(name) === list) list = '';
    },
  });
  return styles.map((id) => own.get(id) ?? builtInFormat(id));
}
