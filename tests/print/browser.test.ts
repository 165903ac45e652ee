/** Pages on paper: printed by a real browser, so many sheets as promised, nothing loaded. Skipped where there is no chromium. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/core/pages/pages.ts';
import { confer } from '../confer.ts';
import { classFolder, htmlOf, NAMES, printWords } from './classes.ts';
import { CHARTS } from './random-charts.ts';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const QUIET =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --no-pdf-header-footer'.split(
    ' ',
  );

// The browser measures what the chart could only guess: how wide a text is.
const MEASURE = `
const found = [];
document.querySelectorAll('svg').forEach((svg, chart) => {
  const { width, height } = svg.viewBox.baseVal;
  const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
  boxes.forEach(([text, a], i) => {
    if (a.x < -0.5 || a.y < -0.5 || a.x + a.width > width || a.y + a.height > height) found.push(chart + ' out: ' + text);
    if (a.x < 1 && a.y < height - 50 && a.width > 128) found.push(chart + ' into the plot: ' + text);
    for (const [other, b] of boxes.slice(i + 1)) {
      const across = a.x < b.x + b.width && b.x < a.x + a.width;
      if (across && a.y + 1.5 < b.y + b.height - 1.5 && b.y + 1.5 < a.y + a.height - 1.5) found.push(chart + ': ' + text + ' on ' + other);
    }
  });
});
document.title = JSON.stringify(found);`;

/** The sheets that a browser prints of an HTML file, and their size in points. */
function printed(html: string): { sheets: number; width: number } {
  const out = mkdtempSync(join(tmpdir(), 'confer-pdf-'));
  const pdf = join(out, 'page.pdf');
  const own = `--user-data-dir=${join(out, 'browser')}`;
  execFileSync(BROWSER!, [...QUIET, own, `--print-to-pdf=${pdf}`, `file://${html}`], {
    stdio: 'ignore',
  });
  const text = readFileSync(pdf, 'latin1');
  rmSync(out, { recursive: true, force: true });
  const width = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(text)?.[1]);
  return { sheets: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, width };
}

/** Sheets for so many writers; of a page for each, for those who have one. */
const sheetsFor = (page: string, size: number, made: number) => {
  const { kind, perSheet } = PAGES[page]!;
  if (page === 'conferring') return Math.ceil(size / perSheet);
  return kind !== 'writer' ? 1 : Math.ceil(made / perSheet);
};

// Everything would be 200 prints: each page in each class once, the kinds of names in turn.
const CASES = Object.keys(PAGES).flatMap((page, p) =>
  [1, 8, 24, 30].map((size, s) => {
    const names = Object.keys(NAMES)[(p + s) % 4]!;
    return { page, size, names, paper: (p + s) % 2 === 0 ? 'letter' : 'A4' };
  }),
);

describe.skipIf(BROWSER === undefined)('in a browser (needs chromium)', () => {
  test.each(CASES)(
    '$page, $size writers, $names names, $paper',
    async ({ page, size, names, paper }) => {
      const folder = classFolder(size, NAMES[names]!, paper);
      const { code, err } = await confer(folder, printWords(page));
      const prints = join(folder, 'prints/2026-11-23');
      const pages = existsSync(prints) ? readdirSync(prints) : [];
      const made = pages.filter((name) => name.endsWith('.md')).length;
      // Who is in no group and no conference has no slip.
      const isWhole = page !== 'slips' || made === size;
      expect({ code, err }).toEqual({
        code: made === 0 ? 1 : 0,
        err: isWhole ? '' : expect.stringMatching(/^No page for .*: they are in no group/),
      });
      if (made === 0) return;
      const html = join(folder, htmlOf(page));
      const { sheets, width } = printed(html);
      // A paragraph is as long as what is on file; four of the longest fill a sheet.
      if (page === 'report') expect(sheets).toBeLessThanOrEqual(Math.ceil(size / 4));
      else expect(sheets).toBe(sheetsFor(page, size, made));
      expect(Math.round(width)).toBe(paper === 'A4' ? 595 : 612);
      expect(readFileSync(html, 'utf8')).not.toMatch(/<script|<img|<link|<iframe|url\(|https?:/);
    },
  );

  test.each(['letter', 'A4'])('the plans of 24 writers, one side each, %s', async (paper) => {
    const folder = classFolder(24, NAMES.plain!, paper);
    const { code, err } = await confer(folder, ['plan']);
    expect(code, err).toBe(0);
    const plans = join(folder, 'plans/2026-11-23');
    const pages = readdirSync(plans).filter((name) => name.endsWith('.md')).length;
    expect(printed(join(plans, 'print.html')).sheets).toBe(pages);
  });

  test('no text in a chart overlaps another or is cut off', () => {
    const out = mkdtempSync(join(tmpdir(), 'confer-chart-'));
    const file = join(out, 'charts.html');
    const body = CHARTS.slice(0, 120).map(({ svg }) => svg);
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8"><title></title>${body.join('')}<script>${MEASURE}</script>`,
    );
    const own = `--user-data-dir=${join(out, 'browser')}`;
    const dom = execFileSync(BROWSER!, [...QUIET, own, '--dump-dom', `file://${file}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    rmSync(out, { recursive: true, force: true });
    expect(/<title>(\[.*?\])<\/title>/.exec(dom)?.[1]).toBe('[]');
  });
});
