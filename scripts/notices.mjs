// Decides what the bundle says about other people's code: the license text of every package that is
// in it. A package without such a text, or with a license that we have not agreed to, is an error.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const AGREED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];
const TEXTS = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** Returns the notices of a bundle; `metafile` is what esbuild says is in it. */
export function noticesOf(metafile) {
  const notices = packagesIn(metafile).map(noticeOf).sort();
  return [
    `confer contains code of these ${notices.length} packages. Their licenses follow.\n`,
    ...notices,
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Returns the folders of the packages of which at least one byte is in the bundle. */
function packagesIn({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
  );
  const folders = files.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!AGREED.includes(license)) {
    throw new Error(
      `${name} has the license "${license}", and scripts/notices.mjs allows only ${AGREED.join(', ')}.`,
    );
  }
  const files = readdirSync(folder).filter((file) => TEXTS.test(file));
  if (files.length === 0) throw new Error(`${name} has no license text in ${resolve(folder)}.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
