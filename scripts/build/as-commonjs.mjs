// Makes CommonJS of a chunk that esbuild wrote as an ES module: what it imports becomes constants of its own. esbuild's own
// CommonJS looks up each imported name by a getter each time it is used: --help took 62 ms of processor time, and 56 without.
import { init, parse } from 'es-module-lexer';

await init;

/** Throws if two chunks import each other: the constants of one would be undefined. */
export function asCommonJs(chunks) {
  const parsed = new Map([...chunks].map(([name, text]) => [name, partsOf(name, text)]));
  refuseCircles(parsed);
  return new Map([...parsed].map(([name, parts]) => [name, scriptOf(parts)]));
}

/** Splits at the statements that import and export; the rest stays as it is. */
function partsOf(name, text) {
  const [imports, exports] = parse(text, name);
  const statics = imports.filter(({ d }) => d === -1);
  const dynamic = imports.filter(({ d }) => d > -1);
  if (imports.some(({ d }) => d < -1)) throw new Error(`${name} uses import.meta`);
  const end = exports.length > 0 ? text.lastIndexOf('export{') : text.length;
  const lines = statics.map(({ ss, se, n }) => ({ from: n, what: text.slice(ss, se) }));
  let body = text.slice(0, end);
  for (const { ss, se, n } of [...imports].reverse()) {
    const there = dynamic.some((one) => one.ss === ss) ? loadedLater(n) : '';
    body = body.slice(0, ss) + there + body.slice(se);
  }
  return { lines, body, exported: text.slice(end), deep: statics.map(({ n }) => n) };
}

const loadedLater = (name) => `Promise.resolve().then(()=>require(${JSON.stringify(name)}))`;

function scriptOf({ lines, body, exported }) {
  const imports = lines.map(({ from, what }) => constantsOf(from, what)).join('');
  return `"use strict";${imports}${body}\n${exportsOf(exported)}`;
}

/** import{a as b,c}from"x" becomes const{a:b,c}=require("x"). */
function constantsOf(from, statement) {
  const loaded = `require(${JSON.stringify(from)});`;
  const names = /^import(.*?)\s*(?:from)?["'][^"']*["']$/.exec(statement)?.[1].trim();
  if (names === undefined) throw new Error(`An import that the build does not know: ${statement}`);
  if (names === '') return loaded;
  if (names.startsWith('{')) return `const${names.replaceAll(/ as /g, ':')}=${loaded}`;
  return `const ${names.replace(/^\*\s*as /, '')}=${loaded}`;
}

/** export{a as b,c}; becomes module.exports={b:a,c}; */
function exportsOf(statement) {
  if (statement === '') return '';
  const names = /^export\{(.*)\};\s*$/.exec(statement)?.[1];
  if (names === undefined) throw new Error(`An export that the build does not know: ${statement}`);
  const each = names.split(',').map((one) => one.split(' as '));
  return `module.exports={${each.map(([own, as = own]) => `${as}:${own}`).join(',')}};`;
}

function refuseCircles(parsed) {
  const done = new Set();
  const visit = (name, above) => {
    if (above.includes(name)) throw new Error(`Chunks in a circle: ${[...above, name].join(' ')}`);
    if (done.has(name)) return;
    for (const next of parsed.get(name)?.deep ?? [])
      visit(next.replace('./', ''), [...above, name]);
    done.add(name);
  };
  for (const name of parsed.keys()) visit(name, []);
}
