import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Returns a hash of all source, because only the build that wrote a cache may read it. */
export function sourceDigest() {
  const names = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha1');
  for (const name of names.sort()) hash.update(readFileSync(`src/${name}`));
  return hash.digest('hex');
}
