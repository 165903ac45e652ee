import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A hash of all source: what one build has parsed, only the very same remembers. */
export function sourceDigest() {
  const names = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha1');
  for (const name of names.sort()) hash.update(readFileSync(`src/${name}`));
  return hash.digest('hex');
}
