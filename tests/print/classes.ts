/** Class folders for the pages: of any size, with names that are long, from right to left, or without an alphabet. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../confer.ts';

export const NAMES: Record<string, (i: number) => string> = {
  plain: (i) => `${['Ana', 'Ben', 'Cho', 'Dee'][i % 4]} ${'ABCDEFGHIJ'[i % 10]}owen-${i}`,
  long: (i) => `Maximiliana Featherstone-Oyelaran the ${i}th`,
  CJK: (i) => `李小${'龍虎豹鳳'[i % 4]}${i}`,
  RTL: (i) => `مريم بنت ${i}`,
};

/** The words that print a page: a page of one skill needs the skill. */
export function printWords(page: string): string[] {
  return page === 'sort' ? ['print', page, 'structure.end'] : ['print', page];
}

/** The HTML file that these words make. */
export function htmlOf(page: string): string {
  return `prints/2026-11-23/${page === 'sort' ? 'sort-structure.end' : page}.html`;
}

const SKILLS = ['focus.narrow', 'structure.lead', 'elaborate.slow', 'craft.words'];

/** Everybody needs one of up to four skills, four writers or more a skill, and has a strength noted. */
export function classFolder(size: number, name: (i: number) => string, paper = 'letter'): string {
  const folder = newFolder();
  for (const part of ['students', 'sorts']) mkdirSync(join(folder, part));
  writeFileSync(
    join(folder, 'class.yaml'),
    `name: Room 12\ngenre: narrative\npaper: ${paper}\nconferences: 30\n`,
  );
  const stacks = new Map<string, string[]>();
  for (let i = 0; i < size; i++) {
    const id = `w${String(i).padStart(2, '0')}`;
    const strength = 'slowed down where the dog runs under the gate';
    writeFileSync(
      join(folder, `students/${id}.yaml`),
      `name: ${JSON.stringify(name(i))}\nnotes:\n  - {date: 2026-11-20, strength: ${strength}, taught: structure.lead, next: structure.end}\n`,
    );
    const skill = SKILLS[i % Math.min(SKILLS.length, Math.ceil(size / 4))]!;
    stacks.set(skill, [...(stacks.get(skill) ?? []), `${id}: needs help`]);
  }
  for (const [skill, entries] of stacks) {
    const text = `date: 2026-11-20\nskill: ${skill}\nstacks: {${entries.join(', ')}}\n`;
    writeFileSync(join(folder, `sorts/2026-11-20-${skill}.yaml`), text);
  }
  return folder;
}
