/** Decides what confer says of itself: its version, and what it runs on. */

import { INSIDE, type World } from '../world.ts';

declare const CONFER_VERSION: string;
const VERSION = typeof CONFER_VERSION === 'string' ? CONFER_VERSION : 'dev';

/** True if nothing else is asked. */
export function asksVersion([flag, ...others]: string[]): boolean {
  return others.length === 0 && (flag === '--version' || flag === '-V');
}

/** The first line is the version alone, for scripts. */
export function versionText({ node, platform, home, typed = [] }: World): string {
  const isExecutable = home === INSIDE;
  const runsOn = isExecutable ? `Executable with Node ${node} inside` : `Node ${node}`;
  if (!typed.includes('--json')) return `${VERSION}\n${runsOn}, ${platform}`;
  const kind = isExecutable && { executable: true };
  return JSON.stringify({ version: 1, confer: VERSION, node, platform, ...kind });
}
