/**
 * Decides which browser on this computer makes a PDF: one of a fixed list of places, never one that
 * a class folder names, and with flags that keep it from the network.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const QUIET = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
];

const PATIENCE = 60_000;

export function findBrowser(platform = process.platform): string | undefined {
  return (PLACES[platform] ?? []).find((place) => existsSync(place));
}

/** Returns the PDF of an HTML file; undefined if the browser made none. Its profile is thrown away. */
export function printToPdf(browser: string, html: string): Buffer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'confer-pdf-'));
  try {
    const pdf = join(folder, 'page.pdf');
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    // A browser refuses to run as root in its sandbox; the page loads and runs nothing.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const address = pathToFileURL(html).href;
    const words = [...QUIET, ...root, profile, `--print-to-pdf=${pdf}`, address];
    spawnSync(browser, words, { stdio: 'ignore', timeout: PATIENCE });
    return existsSync(pdf) ? readFileSync(pdf) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a file with what this computer opens it with; returns false if it could not. */
export function openFile(file: string, env: Record<string, string | undefined>): boolean {
  const [program, words] = opener(file);
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return false;
  const { error, status } = spawnSync(program, words, { stdio: 'ignore', timeout: PATIENCE });
  return !error && status === 0;
}

function opener(file: string): [program: string, words: string[]] {
  if (process.platform === 'darwin') return ['/usr/bin/open', [file]];
  if (process.platform === 'win32') {
    return ['C:\\Windows\\System32\\rundll32.exe', ['url.dll,FileProtocolHandler', file]];
  }
  return ['/usr/bin/xdg-open', [file]];
}
