/** The site in a real browser, from the disk and as narrow as a phone. Skipped where there is no browser. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../src/folder/browser/browser.ts';
import { HOME, newFolder } from './confer.ts';

const BROWSER = findBrowser();
const WIDTH = 360;
const SEARCHED = 'absent';

/** What a page says of itself; the page of a search types and presses Enter, which leads to another one. */
const PROBE = `<script>
addEventListener('load', () => {
  const asked = new URLSearchParams(location.search).get('search');
  const form = document.getElementById('search');
  if (asked) {
    form.querySelector('input').value = asked;
    form.querySelector('input').dispatchEvent(new Event('input'));
    return form.requestSubmit();
  }
  const root = document.documentElement;
  const isBroken = (text, from, to) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { 0: word, index } of text.data.matchAll(/(?<![^\\s(])\\p{L}+(?![^\\s.,:;)])/gu))
      if (isBroken(text, index, index + word.length)) broken.push(word);
  }
  const pictures = [...document.images];
  parent.postMessage({
    page: location.pathname.split('/').pop(),
    at: location.hash,
    wide: root.scrollWidth - root.clientWidth,
    broken,
    pictures: pictures.length,
    missing: pictures.filter((one) => !one.complete || one.naturalWidth === 0).map((one) => one.getAttribute('src')),
  }, '*');
});
</script>`;

interface Said {
  page: string;
  at: string;
  wide: number;
  broken: string[];
  pictures: number;
  missing: string[];
}

/** Each page in a frame of its own: only so can a page be narrower than a window may be. */
function framesFor(pages: string[]): string {
  const frames = pages.map(
    (page) => `<iframe src="${page}" width="${WIDTH}" height="740"></iframe>`,
  );
  return `<!doctype html><meta charset="utf-8"><pre></pre><script>
const said = [];
addEventListener('message', ({ data }) => {
  said.push(data);
  document.querySelector('pre').textContent = JSON.stringify(said);
});
</script>${frames.join('')}`;
}

describe.skipIf(BROWSER === undefined)('the site in a browser, 360 pixels wide', () => {
  const site = join(newFolder(), 'site');
  let pages: string[] = [];
  let said: Said[] = [];

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/site.mjs', site], { cwd: HOME });
    pages = readdirSync(site).filter((file) => file.endsWith('.html'));
    for (const page of pages) appendFileSync(join(site, page), PROBE);
    const all = join(site, 'all.html');
    writeFileSync(all, framesFor([...pages, `index.html?search=${SEARCHED}`]));
    const words = [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'],
      ...['--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
      ...[`--user-data-dir=${join(newFolder(), 'profile')}`, '--virtual-time-budget=30000'],
      ...['--dump-dom', pathToFileURL(all).href],
    ];
    const dom = execFileSync(BROWSER!, words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, json = '[]'] = /<pre>(.*?)<\/pre>/s.exec(dom) ?? [];
    const decode = (text: string) =>
      text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    said = JSON.parse(decode(json));
  }, 120_000);

  test('every page opens, and no page scrolls sideways', () => {
    expect(
      said
        .filter(({ at }) => at === '')
        .map(({ page }) => page)
        .sort(),
    ).toEqual(pages.sort());
    expect(said.filter(({ wide }) => wide > 0)).toEqual([]);
  });

  test('every picture loads', () => {
    expect(said.reduce((all, { pictures }) => all + pictures, 0)).toBeGreaterThan(5);
    expect(said.flatMap(({ missing }) => missing)).toEqual([]);
  });

  test('no word is broken in the middle', () => {
    expect(said.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test(`Enter in the search for "${SEARCHED}" opens a part of a page`, () => {
    expect(said.filter(({ at }) => at !== '')).toEqual([
      expect.objectContaining({
        page: expect.stringMatching(/^\w/),
        at: expect.stringMatching(/^#\w/),
      }),
    ]);
  });
});
