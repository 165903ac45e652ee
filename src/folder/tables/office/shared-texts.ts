/** Decides what the texts are that an Excel workbook keeps in one place for all of its cells. */

import { localName, readXml } from './xml.ts';

export function readSharedTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  const collector = textCollector();
  readXml(bytes, {
    open(name) {
      const local = localName(name);
      if (local === 'si') collector.start();
      else collector.open(local);
    },
    text: collector.text,
    close(name) {
      const local = localName(name);
      if (local === 'si') texts.push(collector.found());
      else collector.close(local);
    },
  });
  return texts;
}

/** Joins the parts of a rich text, without the readings that East Asian workbooks put above it. */
export function textCollector() {
  let parts = '';
  let isText = false;
  let isReading = false;
  return {
    start() {
      parts = '';
      isText = isReading = false;
    },
    open(local: string) {
      if (local === 't') isText = true;
      else if (local === 'rPh') isReading = true;
    },
    text(text: string) {
      if (isText && !isReading) parts += text;
    },
    close(local: string) {
      if (local === 't') isText = false;
      else if (local === 'rPh') isReading = false;
    },
    found: () => unescaped(parts),
  };
}

/** Excel writes characters that XML cannot have as _x000D_, and "_x" itself as _x005F_x. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.replace(/\r\n?/g, '\n');
}
