/** From the page to paper: what --pdf and --open leave in a class, start and never start. Skipped in part where there is no browser. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser, isStarted, printToPdf } from '../../src/folder/browser/browser.ts';
import { confer, copyOf, EXAMPLE, newFolder } from '../confer.ts';

const PAGE = 'plans/2026-11-23/print.html';
const PDF = 'plans/2026-11-23/print.pdf';
const FAKE = '%PDF-1.4 as it was';

async function run(folder: string, ...words: string[]): Promise<string> {
  const { code, out, err } = await confer(folder, words);
  expect(code, `${words.join(' ')}\n${err}`).toBe(0);
  return out + err;
}

const bytesIn = (folder: string, file: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined;

/** A class with pages, and with a PDF of them that a browser might have made. */
async function planned(): Promise<string> {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'plan');
  writeFileSync(join(folder, PDF), FAKE);
  return folder;
}

describe('a PDF of an older page', () => {
  test('is removed with the page that it was made from, and undo brings both back', async () => {
    const folder = await planned();
    const page = bytesIn(folder, PAGE);
    expect(await run(folder, 'plan', '--names', 'none')).toContain(`as it was before: ${PDF}`);
    expect(bytesIn(folder, PDF)).toBeUndefined();
    await run(folder, 'undo');
    expect(bytesIn(folder, PAGE)).toEqual(page);
    expect(bytesIn(folder, PDF)?.toString()).toBe(FAKE);
  });

  test('stays while its page stays: made again as it was, changed by you, or only shown', async () => {
    const folder = await planned();
    await run(folder, 'plan');
    await run(folder, 'plan', '--names', 'none', '--dry-run');
    writeFileSync(join(folder, PAGE), 'mine');
    expect(await run(folder, 'plan', '--names', 'none')).toContain(
      'you changed it, so it was kept',
    );
    expect(bytesIn(folder, PDF)?.toString()).toBe(FAKE);
  });

  test('is not taken for one if it is another kind of file', async () => {
    const folder = await planned();
    writeFileSync(join(folder, PDF), 'notes of mine');
    await run(folder, 'plan', '--names', 'none');
    expect(bytesIn(folder, PDF)?.toString()).toBe('notes of mine');
  });
});

describe('the browser', () => {
  test.each(['linux', 'darwin', 'win32', 'freebsd'] as const)('of %s is in a fixed place', (os) => {
    expect(findBrowser(os) ?? '/').toMatch(/^(\/|C:\\Program Files)/);
  });

  test('that is missing makes no PDF, and nothing is thrown', () => {
    expect(printToPdf('/nowhere/chromium', '<p>x</p>')).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('the program that opens a page', () => {
  test.each([
    ['ends well', 'exit 0', true],
    ['fails', 'exit 3', false],
    ['stays as long as the browser', 'sleep 30', true],
  ])('%s', async (_, script, started) => {
    const begin = performance.now();
    expect(await isStarted('/bin/sh', ['-c', script], 500)).toBe(started);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  test('is missing', async () => {
    expect(await isStarted('/nowhere/xdg-open', ['x'])).toBe(false);
  });
});

test('--open without a screen says which file to open, and is done', async () => {
  const folder = copyOf(EXAMPLE);
  expect(await run(folder, 'plan', '--open')).toContain(`To print, open this file: ${PAGE}`);
});

const BROWSER = findBrowser();

describe.skipIf(!BROWSER)('--pdf', () => {
  test.each(['with a space', "it's", '"a" # b', 'what? 100%25', 'Zoë 李 🐦', '-x', 'a&b;c|d$(e)'])(
    'in a class folder called %s',
    async (name) => {
      const folder = join(newFolder(), name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'class.yaml'), 'name: Room 3\n');
      await run(folder, 'add', 'Ana Mora');
      expect(await run(folder, 'print', 'needs', '--pdf')).toContain(
        'PDF: prints/2026-11-23/needs.pdf',
      );
      expect(bytesIn(folder, 'prints/2026-11-23/needs.pdf')?.subarray(0, 5).toString()).toBe(
        '%PDF-',
      );
    },
  );

  test('replaces the PDF that was there, and undo brings that back', async () => {
    const folder = await planned();
    await run(folder, 'plan', '--names', 'none', '--pdf');
    expect(bytesIn(folder, PDF)!.length).toBeGreaterThan(1_000);
    await run(folder, 'undo');
    expect(bytesIn(folder, PDF)?.toString()).toBe(FAKE);
    await run(folder, 'redo');
    expect(bytesIn(folder, PDF)!.length).toBeGreaterThan(1_000);
  });

  test('writes over no other file, also not through a link', async () => {
    const ana = bytesIn(EXAMPLE, 'students/ana.yaml');
    for (const target of ['../../students/ana.yaml', '/nowhere/out.pdf']) {
      const own = copyOf(EXAMPLE);
      await run(own, 'plan');
      symlinkSync(target, join(own, PDF));
      const { code, err } = await confer(own, ['plan', '--pdf']);
      expect(err).toMatch(/is not a PDF, so it was kept|leads outside the class folder/);
      expect(code).toBe(target.startsWith('/') ? 3 : 0);
      expect(bytesIn(own, 'students/ana.yaml')).toEqual(ana);
    }
  });

  test('runs and loads nothing, whatever a page that somebody changed holds', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked++;
      answer.end();
    });
    server.on('connection', () => asked++);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const sheet = '<p style=break-after:page>x</p>';
    const hosts = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`);
    const loads = hosts.map((at) => `<img src=${at}/a.png><iframe src=${at}/b></iframe>`).join('');
    const script = `<script>document.body.innerHTML = '${sheet}'.repeat(9)</script>`;
    const page = `<!doctype html><body>${loads}<p>one</p>${script}</body>`;
    const pdf = printToPdf(BROWSER!, page)!.toString('latin1');
    await new Promise((done) => setTimeout(done, 100));
    server.close();
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(asked).toBe(0);
  });
});
