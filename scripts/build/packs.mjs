// Decides which chunks are read together, as one file: a start opened 120 files, two for each chunk.
import { createHash } from 'node:crypto';

/** Chunks that one start in three needs are read by all; the others stay files of their own. */
const SHARE = 1 / 3;

/**
 * Returns the scripts with the chunks of most starts packed into two files: what finds the command, `cli`, and what most
 * `commands` need. What `first` needs stays alone: for the version, nothing else is read. All names but those of `entries`
 * say of which program they are: a confer that runs while another is built has all of its own.
 */
export function packed(scripts, { first, cli, commands, entries }) {
  const alone = needed(scripts, [first]);
  const start = needed(scripts, [cli]);
  const often = timesNeeded(scripts, commands);
  const digest = digestOf(scripts);
  const packOf = (name) => {
    if (alone.has(name)) return undefined;
    if (start.has(name)) return `pack-start-${digest}.js`;
    return often.get(name) >= commands.length * SHARE ? `pack-class-${digest}.js` : undefined;
  };
  const fileOf = (name) =>
    entries.includes(name) ? name : `${name.replace(/\.js$/, '')}-${digest}.js`;
  const linkOf = (name) => (packOf(name) ? `${packOf(name)}:${name}` : fileOf(name));
  const files = new Map();
  for (const [name, text] of scripts) {
    const linked = text.replaceAll(REQUIRED, (whole, other) =>
      scripts.has(other) ? `require("./${linkOf(other)}")` : whole,
    );
    const pack = packOf(name);
    if (pack) files.set(pack, [...(files.get(pack) ?? []), [name, linked]]);
    else files.set(fileOf(name), linked);
  }
  return new Map(
    [...files].map(([name, text]) => [name, typeof text === 'string' ? text : scriptOf(text)]),
  );
}

function digestOf(scripts) {
  const all = createHash('sha256');
  for (const [name, text] of scripts) all.update(`${name}\n${text}\n`);
  return all.digest('hex').slice(0, 8);
}

function timesNeeded(scripts, commands) {
  const times = new Map();
  for (const command of commands) {
    for (const name of needed(scripts, [command])) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

const REQUIRED = /require\("\.\/([\w-]+\.js)"\)/g;
/** What is loaded at once stands before the code; what is loaded later, inside of it. */
const AT_ONCE = /^"use strict";(?:(?:const[^=]+=)?require\("[^"]+"\);)*/;

/** Returns these chunks and all that are loaded with them. */
function needed(scripts, names) {
  const all = new Set(names);
  for (const name of all) {
    const [head] = AT_ONCE.exec(scripts.get(name));
    for (const [, other] of head.matchAll(REQUIRED)) all.add(other);
  }
  return all;
}

function scriptOf(chunks) {
  const each = chunks.map(([name, text]) => `"${name}":function(exports,require,module){${text}}`);
  return `module.exports={${each.join(',\n')}};`;
}
