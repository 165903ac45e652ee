/** Makes a class as several hands wrote it: flow and block, Windows and none, comments and no last line end. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../confer.ts';
import type { Random } from '../random.ts';

const WRITERS: [id: string, name: string][] = [
  ['ana', 'Ana López'],
  ['ben', `"Ben \\"Benny\\" O'Neil"`],
  ['kai', `'Kai D''Angelo'`],
  ['zoe', '"Zoë 🦊 Çelik"'],
  ['li', '李小明'],
  ['mo', 'Mo'],
  ['renee', 'Renée'],
  ['jose', '"José: the 2nd #1"'],
  ['theo', 'Theo'],
];

const FORMS: ((name: string) => string)[] = [
  (name) => `name: ${name}\n`,
  (name) => `# mine\nname: ${name}   # as Ana says it\n\nnotes:\n  # the first
  - date: 2026-10-21\n    kind: conference\n    strength: "told it \\"slowly\\"" # !\n    next: structure.end
\n  - {date: 2026-11-12, note: 'it''s fine'}\n# the end\n`,
  (name) =>
    `name: ${name}\nnotes: [{date: 2026-11-12, taught: structure.lead}, {date: 2026-11-13, strength: a street}]\nscores: []\n`,
  (name) =>
    `{name: ${name}, notes: [], scores: [{date: 2026-10-09, rubric: six-traits, ideas: 2, organization: 3}]}\n`,
  (name) => `notes:\n- date: 2026-11-09\n  note: >-\n    folded over\n    two lines\n\nname: ${name}
scores:\n-   {date: 2026-10-09, rubric: six-traits, piece: "Fall", ideas: 4, conventions: 2}   \n`,
  (name) => `"name": ${name}\nnotes:\nscores: ~\ngrade: 4\n\n\n`,
];

const PINS = ['', 'pinned: {}\n', 'pinned: ~\n', 'pinned:\n  # Ana asked\n  ID: structure.lead\n'];
const STACKS = ['got it', 'almost', 'needs help', 'absent'];

function takeOne<T>(random: Random, from: T[]): T {
  return from.splice(random.below(from.length), 1)[0]!;
}

/** As an editor of Windows leaves it, or one that ends no last line. */
function byAnyHand(random: Random, text: string): string {
  const ended = random.chance(0.3) ? text.trimEnd() : text;
  const lines = random.chance(0.3) ? ended.replaceAll('\n', '\r\n') : ended;
  return random.chance(0.1) ? `\ufeff${lines}` : lines;
}

export function handWrittenClass(random: Random): { root: string; teachers: string[] } {
  const root = newFolder();
  const left = [...WRITERS];
  const all = Array.from({ length: 5 + random.below(4) }, () => takeOne(random, left));
  const ids = all.map(([id]) => id);
  const teachers = random.chance(0.15) ? ['kim', 'lee'] : [];
  const write = (file: string, text: string) =>
    writeFileSync(join(root, file), byAnyHand(random, text));
  for (const folder of ['students', 'sorts']) mkdirSync(join(root, folder));
  for (const [id, name] of all) write(`students/${id}.yaml`, random.pick(FORMS)(name));
  const together = teachers.length > 0 ? `teachers: [${teachers.join(', ')}]\n` : '';
  const pins = random.pick(PINS).replace('ID', ids[2]!);
  write(
    'class.yaml',
    `# our class\nname: "Room 12 🐝"\ngenre: narrative\nteaching: structure.lead # now
group size: 2-3\nconferences: 3\n${together}keep apart:\n  - [${ids[0]}, ${ids[1]}]\n${pins}`,
  );
  for (const skill of ['structure.lead', 'focus.narrow', 'elaborate.slow'].slice(random.below(3))) {
    const answers = ids.map((id) => [id, random.pick(STACKS)]);
    const lines = answers.map(([id, stack]) => `  ${id}: ${stack}\n`).join('');
    const flow = answers.map(([id, stack]) => `"${id}": {stack: ${stack}, note: "a b"}`).join(', ');
    const stacks = random.chance(0.5) ? `stacks:\n${lines}` : `stacks: {${flow}}\n`;
    const date = `2026-11-${18 + random.below(3)}`;
    write(`sorts/${date}-${skill}.yaml`, `date: ${date}\nskill: ${skill}\n${stacks}`);
  }
  return { root, teachers };
}

/** Three writers, in three styles. */
export function smallClass(): string {
  const root = newFolder();
  mkdirSync(join(root, 'students'));
  writeFileSync(join(root, 'class.yaml'), 'name: Room 7\n');
  for (const [i, id] of ['ana', 'ben', 'kai'].entries()) {
    writeFileSync(join(root, `students/${id}.yaml`), FORMS[i]!(id));
  }
  return root;
}
