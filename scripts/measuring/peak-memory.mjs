// How much memory a process of this Node takes at most: it reports that itself when it ends.
import { spawnSync } from 'node:child_process';

const ASK = "process.on('exit',()=>process.stderr.write('\\nRSS '+process.resourceUsage().maxRSS))";

/** Returns MiB; `words` are those of the command line after node. */
export function peakMemory(words) {
  const asked = ['--import', `data:text/javascript,${ASK}`, ...words];
  const { stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  return Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
}
