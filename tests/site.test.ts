/** The site made from docs/: complete, readable from the disk, and loading nothing from elsewhere. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HOME, newFolder } from './confer.ts';

const site = join(newFolder(), 'site');
execFileSync(process.execPath, ['scripts/site.mjs', site], { cwd: HOME });

const textOf = (file: string) => readFileSync(join(site, file), 'utf8');
const pages = readdirSync(site).filter((file) => file.endsWith('.html'));
const docs = readdirSync(join(HOME, 'docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace('.md', '.html'));

/** What a page says of a kind: every href, every src. */
const all = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);

test('every document is a page, and in the contents of each page', () => {
  expect(pages.sort()).toEqual(docs.sort());
  for (const page of pages) {
    const [, contents = ''] = textOf(page).split('<nav id="contents"');
    expect(docs.filter((file) => !all(contents, 'href').includes(file))).toEqual([]);
  }
});

test('every link and every picture is there', () => {
  const missing = pages.flatMap((page) =>
    [...all(textOf(page), 'href'), ...all(textOf(page), 'src')]
      .filter((to) => !/^https?:/.test(to))
      .filter((to) => {
        const [file, anchor] = to.split('#');
        if (!existsSync(join(site, dirname(page), file || page))) return true;
        return anchor !== undefined && !all(textOf(file || page), 'id').includes(anchor);
      })
      .map((to) => `${page}: ${to}`),
  );
  expect(missing).toEqual([]);
  for (const picture of readdirSync(join(HOME, 'docs')).filter((file) => /\.(png|svg)$/.test(file)))
    expect(
      pages.some((page) => textOf(page).includes(`src="${picture}"`)),
      picture,
    ).toBe(true);
});

test('nothing is loaded from elsewhere', () => {
  for (const page of pages) {
    const loaded = [...textOf(page).matchAll(/<(?:link|script|img|iframe|source)\b[^>]*>/g)];
    expect(loaded.map(([tag]) => tag).filter((tag) => /["'(](https?:)?\/\//.test(tag))).toEqual([]);
  }
  expect(textOf('style.css')).not.toMatch(/url\(|@import/);
  expect(textOf('search.js')).not.toMatch(/fetch|import|https?:/);
});

test('a comment in a document is not on its page, and its boxes are closed', () => {
  for (const page of pages) {
    expect(textOf(page)).not.toMatch(/&lt;!--|<!-- /);
    for (const tag of ['table', 'pre', 'ul', 'div'])
      expect(textOf(page).split(`<${tag}`).length).toBe(textOf(page).split(`</${tag}>`).length);
  }
});

interface Found {
  page: string;
  heading: string;
  anchor: string;
}
const search = createContext({});
runInContext(`${textOf('index.js')}\n${textOf('search.js')}`, search);
const find = (words: string): Found[] =>
  runInContext(`find(${JSON.stringify(words)}, INDEX)`, search);

test.each(['absent', 'rubric', 'undo', 'report cards', 'Spanish', 'git'])(
  'search finds %s',
  (words) => {
    const found = find(words);
    expect(found.length).toBeGreaterThan(0);
    for (const { page, anchor } of found)
      expect(all(textOf(`${page}.html`), 'id')).toContain(anchor);
  },
);

test('a heading comes before a mention, all words have to be there, and no word finds nothing', () => {
  expect(find('substitute')[0]).toMatchObject({ page: 'pages' });
  expect(find('substitute')[0]!.heading).toMatch(/substitute/);
  expect(find('absent zebra')).toEqual([]);
  expect(find('  ')).toEqual([]);
});
