/** Decides what confer help licenses, manual, schemas and templates print: whole texts that come with confer. */

import { builtInFiles, builtInFolders, readBuiltIn } from '../folder/content/built-in.ts';

const OWN_TEXTS: Record<string, (home: string) => string> = {
  licenses,
  manual,
  schemas,
  templates,
};

export const OWN_TEXT_NAMES = Object.keys(OWN_TEXTS);

/** Returns the text, also that of one file of templates/; undefined if there is none of this name. */
export function ownText(name: string, home: string): string | undefined {
  if (name.startsWith('templates/') && filesBelow(home, 'templates').includes(name))
    return textOf(home, name);
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

/** A list of names: in a single executable the files are inside, and only so can one be copied into a class. */
function templates(home: string): string {
  return `${filesBelow(home, 'templates').join('\n')}\n`;
}

function filesBelow(home: string, folder: string): string[] {
  const folders = builtInFolders(home, folder);
  return [
    ...builtInFiles(home, folder, ''),
    ...folders.flatMap((name) => filesBelow(home, `${folder}/${name}`)),
  ];
}

function textOf(home: string, file: string): string {
  return readBuiltIn(home, file)?.toString('utf8') ?? '';
}
