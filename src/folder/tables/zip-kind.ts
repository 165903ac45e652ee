/** Decides which kind of zip a file is: most files of an office are one. */

import { isForPeople, openZip } from './zip.ts';

export type ZipKind = 'xlsx' | 'ods' | 'numbers' | 'docx' | 'pptx' | 'tables';

/** Returns undefined if there is no table in it. Throws UnreadableTable. */
export function zipKind(bytes: Buffer): ZipKind | undefined {
  const zip = openZip(bytes);
  const names = zip.names.map((name) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (names.includes('[content_types].xml')) {
    if (has(/^xl\//)) return 'xlsx';
    if (has(/^word\//)) return 'docx';
    if (has(/^ppt\//)) return 'pptx';
  }
  if (has(/^index\.zip$|^index\/.*\.iwa$/)) return 'numbers';
  if (names.includes('mimetype') && names.includes('content.xml')) {
    const type = zip.read('mimetype')?.toString('latin1', 0, 100) ?? '';
    return type.includes('opendocument.spreadsheet') ? 'ods' : undefined;
  }
  const isTable = (name: string) => isForPeople(name) && /\.(csv|tsv|tab|txt|text)$/.test(name);
  return names.some(isTable) ? 'tables' : undefined;
}
