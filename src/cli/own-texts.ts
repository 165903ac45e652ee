/** Decides what confer help licenses, manual and schemas print: whole texts that come with confer. */

import { builtInFiles, readBuiltIn } from '../folder/content/built-in.ts';

const OWN_TEXTS: Record<string, (home: string) => string> = { licenses, manual, schemas };

export const OWN_TEXT_NAMES = Object.keys(OWN_TEXTS);

/** Returns the text; undefined if there is none of this name. */
export function ownText(name: string, home: string): string | undefined {
  return Object.hasOwn(OWN_TEXTS, name) ? OWN_TEXTS[name]!(home) : undefined;
}

// The last one is in a single executable only: there Node is inside.
const LICENSES = ['LICENSE', 'dist/NOTICES.txt', 'LICENSE-NODE.txt'];

function licenses(home: string): string {
  const texts = LICENSES.map((file) => textOf(home, file).trim()).filter((text) => text !== '');
  return `${texts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function manual(home: string): string {
  return textOf(home, 'dist/confer.1');
}

/** One object, with the schema of each command's data by the name of the command. */
function schemas(home: string): string {
  const all = builtInFiles(home, 'docs/schema', '.schema.json').map((file) => {
    const name = file.slice('docs/schema/'.length, -'.schema.json'.length);
    return [name, JSON.parse(textOf(home, file))];
  });
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}

function textOf(home: string, file: string): string {
  return readBuiltIn(home, file)?.toString('utf8') ?? '';
}
