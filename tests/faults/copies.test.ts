/** Copies that cloud drives and people leave beside a file, as they are called in many places: each is found, none is a ghost. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer } from '../confer.ts';
import { classOf } from '../terminal/rooms.ts';
import { sample } from './amount.ts';

/** How a copy of "stem.yaml" is called: English, German, French, Spanish, Portuguese, Italian, Dutch and by machines. */
const STYLES: ((stem: string) => string)[] = [
  (stem) => `${stem} (1)`,
  (stem) => `${stem} (2)`,
  (stem) => `${stem} 2`,
  (stem) => `${stem} copy`,
  (stem) => `${stem} - Copy`,
  (stem) => `${stem} - Kopie`,
  (stem) => `${stem} – copia`,
  (stem) => `Copy of ${stem}`,
  (stem) => `Kopie von ${stem}`,
  (stem) => `Copie de ${stem}`,
  (stem) => `Copia de ${stem}`,
  (stem) => `Cópia de ${stem}`,
  (stem) => `Copia di ${stem}`,
  (stem) => `${stem} (Kim's conflicted copy 2026-11-20)`,
  (stem) => `${stem} (conflicted copy 2026-11-20 101010)`,
  (stem) => `${stem} (In Konflikt stehende Kopie von Kim 2026-11-20)`,
  (stem) => `${stem} (Copie en conflit de Kim 2026-11-20)`,
  (stem) => `${stem} (Copia conflictiva de Kim 2026-11-20)`,
  (stem) => `${stem} (Cópia em conflito de Kim 2026-11-20)`,
  (stem) => `${stem} (Copia in conflitto di Kim 2026-11-20)`,
  (stem) => `${stem} (Conflicterende kopie van Kim 2026-11-20)`,
  (stem) => `${stem}-KIMS-LAPTOP`,
  (stem) => `${stem}-kims-laptop`,
  (stem) => `${stem}.sync-conflict-20261120-101010-ABCDEFG`,
  (stem) => `${stem}_conflict-20261120-101010`,
  (stem) => `${stem} (SFConflict kim@example.org 2026-11-20-10-10-10)`,
  (stem) => `${stem}~1`,
  (stem) => `${stem}.yaml`,
];

const FILES: Record<string, { file: string; text: string; more: string }> = {
  writer: {
    file: 'students/ana.yaml',
    text: 'name: Ana López\nnotes:\n  - {date: 2026-11-12, strength: slowed down}\n',
    more: '  - {date: 2026-11-20, note: on the other machine}\n',
  },
  sort: {
    file: 'sorts/2026-11-20-structure.lead.yaml',
    text: 'date: 2026-11-20\nskill: structure.lead\nstacks:\n  ana: needs help\n',
    more: '  ben: got it\n',
  },
  groups: {
    file: 'groups/2026-11-20.yaml',
    text: 'date: 2026-11-20\ngroups:\n  - {focus: structure.lead, students: [ana, ben]}\n',
    more: 'absent: [kai]\n',
  },
  meeting: {
    file: 'meetings/2026-11-20-structure.lead.yaml',
    text: 'date: 2026-11-20\nfocus: structure.lead\nwriters:\n  ana: not yet\n',
    more: '  ben: has it\n',
  },
};

const cases = Object.keys(FILES).flatMap((kind) =>
  STYLES.flatMap((style) =>
    [true, false].map((edited) => ({ kind, name: style('STEM'), style, edited })),
  ),
);

describe('a copy beside the file', () => {
  test.each(sample(cases, 16))(
    'of a $kind called $name, edited: $edited',
    async ({ kind, style, edited }) => {
      const { file, text, more } = FILES[kind]!;
      const folder = classOf({
        'students/ana.yaml': FILES.writer!.text,
        'students/ben.yaml': 'name: Ben\n',
        'students/kai.yaml': 'name: Kai\n',
        [file]: text,
      });
      const stem = file.slice(dirname(file).length + 1, -'.yaml'.length);
      const copy = `${dirname(file)}/${style(stem)}.yaml`;
      const copied = text + (edited ? more : '');
      writeFileSync(join(folder, copy), copied);
      const { problems } = JSON.parse((await confer(folder, ['check', '--json'])).out);
      expect(problems).toMatchObject([{ code: 'conflict-copy', file: copy, line: 1 }]);
      expect(problems[0].hint).toContain(file);
      // No ghost: nothing is decided about a class with one, and what is written goes where it belongs.
      expect(await confer(folder, ['due'])).toMatchObject({ code: 1, out: '' });
      expect((await confer(folder, ['note', 'ana', 'went on'])).code).toBe(0);
      expect(readFileSync(join(folder, 'students/ana.yaml'), 'utf8')).toContain('went on');
      expect(readFileSync(join(folder, copy), 'utf8')).toBe(copied);
    },
  );
});
