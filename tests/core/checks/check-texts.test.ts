/** What does not fit in texts.yaml, and what check says of a consent that is missing. */

import { expect, test } from 'vitest';
import { consentLines } from '../../../src/core/checks/check-texts.ts';
import type { ClassText } from '../../../src/core/schema/texts-yaml.ts';
import { classWhere, day } from '../classes.ts';
import { found, type Room } from './found.ts';

const TODAY = day('Nov 20');
const goat = (more: object) =>
  ({ kind: 'student', title: 'Goat', skills: [], writer: 'ana', ...more }) as ClassText;
const book = (more: object) => ({ kind: 'book', title: 'Train', skills: [], ...more }) as ClassText;

test.each<[what: string, text: ClassText, problems: string[], isPrivate?: boolean]>([
  ['a book', book({ by: 'Ada Moss', skills: ['structure', 'structure.lead'] }), []],
  ['a skill', book({ skills: ['ideas', 'x'] }), ['unknown-skill texts.yaml 0.skills.1']],
  ['a book with a writer', book({ writer: 'ana' }), ['other-kind texts.yaml 0.writer (key)']],
  ['a student’s', goat({}), []],
  ['a writer who has left', goat({ writer: 'zoe' }), []],
  ['nobody', goat({ writer: 'kai' }), ['unknown-student texts.yaml 0.writer']],
  ['no writer', goat({ writer: undefined }), ['missing-key texts.yaml 0']],
  ['an author', goat({ by: 'Ana' }), ['other-kind texts.yaml 0.by (key)']],
  ['named in the note', goat({ note: 'ana waits' }), []],
  ['named, private', goat({ note: 'Ana waits' }), ['name-in-file texts.yaml 0.note'], true],
  ['a classmate named, private', goat({ note: 'for Ben' }), [], true],
])('%s', (_, text, problems, isPrivate = false) => {
  const change = (room: Room) => {
    room.students[0]!.name = 'Ana Sol';
    return { archived: [{ id: 'zoe', name: 'Zoe' }], texts: [text] };
  };
  const said = found(change, {}, { settings: { 'private names': isPrivate } });
  expect(said).toEqual(problems);
});

test.each<[text: ClassText, lines: string[]]>([
  [book({}), []],
  [goat({ 'child said yes': TODAY, 'family said yes': day('Nov 2') }), []],
  [
    goat({}),
    [
      '"Goat" is on no page until texts.yaml has "child said yes" and "family said yes" with a date.',
    ],
  ],
  [
    goat({ 'child said yes': day('Nov 2') }),
    ['"Goat" is on no page until texts.yaml has "family said yes" with a date.'],
  ],
  [
    goat({ 'child said yes': TODAY, 'family said yes': day('Dec 3') }),
    ['"Goat" is on no page before Thu Dec 3, the day of "family said yes".'],
  ],
  [
    goat({ 'family said yes': day('Dec 3') }),
    [
      '"Goat" is on no page until texts.yaml has "child said yes" with a date, and not before Thu Dec 3.',
    ],
  ],
])('%j', (text, lines) => {
  expect(consentLines({ ...classWhere({ ana: '' }), texts: [text] }, TODAY)).toEqual(lines);
});
