/**
 * Decides which browser on this computer makes a PDF: one of a fixed list of places, never one that
 * a class folder names, and with flags that keep it from the network.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Before all else: a page that somebody changed by hand runs and loads nothing either. */
const POLICY = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
`;

const PATIENCE = 60_000;

export function findBrowser(platform = process.platform): string | undefined {
  return (PLACES[platform] ?? []).find((place) => existsSync(place));
}

/** Returns the PDF of a page; undefined if the browser made none. Its profile is thrown away. */
export function printToPdf(browser: string, html: string): Buffer | undefined {
  const folder = folderWith(POLICY + html);
  if (folder === undefined) return undefined;
  try {
    const pdf = join(folder, 'page.pdf');
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    // A browser refuses to run as root in its sandbox; the page loads and runs nothing.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const address = pathToFileURL(join(folder, PAGE)).href;
    const words = [...QUIET, ...root, profile, `--print-to-pdf=${pdf}`, address];
    // Killed outright, because a browser that hangs may not listen to anything else.
    const limits = { timeout: PATIENCE, killSignal: 'SIGKILL' } as const;
    spawnSync(browser, words, { stdio: 'ignore', cwd: dirname(browser), ...limits });
    return existsSync(pdf) ? readFileSync(pdf) : undefined;
  } finally {
    removeProfile(folder);
  }
}

const PAGE = 'page.html';

/** Returns undefined if this computer has no room for temporary files. */
function folderWith(html: string): string | undefined {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'confer-pdf-'));
    writeFileSync(join(folder, PAGE), html);
    return folder;
  } catch {
    return undefined;
  }
}

/** Leaves what a killed browser still writes to: the computer clears its temporary folder itself. */
function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}

/** Opens a file with what this computer opens it with; returns false if it could not. */
export async function openFile(
  file: string,
  env: Record<string, string | undefined>,
): Promise<boolean> {
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return false;
  return isStarted(...opener(file));
}

/** Where nothing is set up, the opener stays as long as the browser does: nobody waits for that. */
const OPENER_PATIENCE = 5_000;

/** Returns false if the program is missing or fails; true if it ends well, or still runs then. */
export function isStarted(
  program: string,
  words: string[],
  patience = OPENER_PATIENCE,
): Promise<boolean> {
  return new Promise((resolve) => {
    // Its own folder, so that it looks for nothing in the class.
    const options = { stdio: 'ignore', detached: true, cwd: dirname(program) } as const;
    const child = spawn(program, words, options);
    const timer = setTimeout(() => ended(true), patience);
    const ended = (started: boolean) => {
      clearTimeout(timer);
      child.unref();
      resolve(started);
    };
    child.once('error', () => ended(false));
    child.once('exit', (code) => ended(code === 0));
  });
}

function opener(file: string): [program: string, words: string[]] {
  if (process.platform === 'darwin') return ['/usr/bin/open', [file]];
  if (process.platform === 'win32') {
    return ['C:\\Windows\\System32\\rundll32.exe', ['url.dll,FileProtocolHandler', file]];
  }
  return ['/usr/bin/xdg-open', [file]];
}
