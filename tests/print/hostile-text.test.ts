/** Hostile text in any field of the class adds no tag to any page. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/core/pages/pages.ts';
import { confer } from '../confer.ts';
import { classFolder, htmlOf, NAMES, printWords } from './classes.ts';

const PIECES = [
  '*b*',
  '_',
  '`',
  '<b>',
  '</td>',
  '</article>',
  '|',
  '[x](javascript:alert(1))',
  '![i](http://a.b/c.png)',
  '# h',
  '- l',
  '1. n',
  '> q',
  '---',
  '~~',
  '&amp;',
  '{{ name }}',
  '{% raw %}',
  '<script>alert(1)</script>',
  '</style>',
  '\u202e',
  '===',
  '$&',
  '<!-- x -->',
  '<style>',
  '[[a]]',
  'https://a.b/?c',
  '&lt;b&gt;',
  '\u0007',
  '\\',
  ':::',
  '::: show',
];

/** The tags of a page in order, without its text. */
const tagsOf = (html: string) => (html.match(/<\/?[a-z][a-z0-9]*/g) ?? []).join(' ');

describe('hostile text changes no page', () => {
  const fields: Record<string, (text: string) => [file: string, text: string]> = {
    name: (text) => [
      'students/w00.yaml',
      `name: ${JSON.stringify(`A${text}`)}\nnotes: [{date: 2026-11-20, strength: slowed down at the gate}]\n`,
    ],
    strength: (text) => [
      'students/w00.yaml',
      `name: A\nnotes: [{date: 2026-11-20, strength: ${JSON.stringify(`slowed down at ${text}`)}}]\n`,
    ],
    goal: (text) => [
      'students/w00.yaml',
      `name: A\ngoal: {skill: structure.lead, words: ${JSON.stringify(`I${text}`)}}\nnotes: [{date: 2026-11-20, strength: slowed down at the gate}]\n`,
    ],
    class: (text) => [
      'class.yaml',
      `name: ${JSON.stringify(`R${text}`)}\ngenre: narrative\nconferences: 30\n`,
    ],
  };

  test.each(Object.keys(fields))('in %s', async (field) => {
    const pages = ['plan', ...Object.keys(PAGES)];
    const print = async (folder: string, page: string) => {
      const words = page === 'plan' ? ['plan'] : printWords(page);
      const { code, err } = await confer(folder, words);
      expect(code, err).toBe(0);
      const html = page === 'plan' ? 'plans/2026-11-23/print.html' : htmlOf(page);
      return readFileSync(join(folder, html), 'utf8');
    };
    const put = (text: string) => {
      const folder = classFolder(8, NAMES.plain!);
      const [file, content] = fields[field]!(text);
      writeFileSync(join(folder, file), content);
      return folder;
    };
    const plain = put('x');
    const hostile = PIECES.map((piece) => put(` ${piece} `));
    for (const page of pages) {
      const expected = tagsOf(await print(plain, page));
      for (const [i, folder] of hostile.entries()) {
        const html = await print(folder, page);
        // A strength that does not read well is on no page of a group, and has no page for home.
        const isKept = field !== 'strength' || !['plan', 'family'].includes(page);
        if (isKept) expect(tagsOf(html), `${page}, ${PIECES[i]}`).toBe(expected);
        expect(html).not.toMatch(/<script|javascript:alert\(1\)"|<img/);
      }
    }
  });
});
