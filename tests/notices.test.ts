/** The notices name every package in the bundle, and a license that we have not agreed to stops the build. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOME, newFolder } from './confer.ts';

describe('a bundle', () => {
  /** The notices of a bundle with one package: `files` is what the package has. */
  function noticesOf(files: Record<string, string>, bytesInOutput = 1) {
    const folder = join(newFolder(), 'node_modules', '@some', 'thing');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const inputs = { [`${folder.replaceAll('\\', '/')}/lib/a.js`]: { bytesInOutput } };
    const ask = [
      `import { noticesOf } from '${pathToFileURL(join(HOME, 'scripts/notices.mjs'))}';`,
      `console.log(noticesOf(${JSON.stringify({ outputs: { 'main.js': { inputs } } })}));`,
    ];
    const words = ['--input-type=module', '--eval', ask.join('\n')];
    return spawnSync(process.execPath, words, { encoding: 'utf8' });
  }
  const about = (license?: string) =>
    JSON.stringify({ name: '@some/thing', version: '1.2.3', license });

  test('quotes the license of a package', () => {
    const { stdout } = noticesOf({
      'package.json': about('MIT'),
      'license.md': 'Do as you like.\n',
    });
    expect(stdout).toContain('@some/thing 1.2.3 (MIT)\n\nDo as you like.\n');
  });

  test('leaves out a package that it does not use', () => {
    expect(noticesOf({ 'package.json': about('MIT') }, 0).stdout).not.toContain('@some/thing');
  });

  test.each([
    ['no license text', { 'package.json': about('MIT') }],
    ['has the license "GPL-3.0-only"', { 'package.json': about('GPL-3.0-only'), LICENSE: 'GPL' }],
    ['has the license "undefined"', { 'package.json': about(), LICENSE: 'MIT' }],
  ])('is refused: %s', (why, files) => {
    const { status, stderr } = noticesOf(files);
    expect(status).toBe(1);
    expect(stderr).toContain(why);
  });
});
