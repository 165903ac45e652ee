/** Decides which writer or thing typed words mean; if unsure, lists the choices. */

import { resolve } from 'node:path';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { findSkill } from '../../core/ladder/ladder.ts';
import type { Rubric } from '../../core/ladder/rubric.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { NAME_STYLES, type Names } from '../../core/pages/view/names-on-pages.ts';
import { findWriter, type Named } from '../../core/roster/names.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import {
  GENRES,
  type Genre,
  STAGES,
  type Stage,
  TEXT_KINDS,
  type TextKind,
} from '../../core/schema/words.ts';
import { readOutside } from '../../folder/files/disk-read.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';

interface Writers {
  students: Named[];
  archived?: Named[];
}

/** Returns ids from "ben,kai" or "Ben Carter, kai". */
export function pickWriters(typed: string | undefined, writers: Writers): string[] {
  const words = (typed ?? '').split(',').map((word) => word.trim());
  return words.filter(Boolean).map((word) => pickWriter(word, writers));
}

/** Returns the id of one writer from any part of the name. */
export function pickWriter(typed: string, { students, archived = [] }: Writers): string {
  const match = findWriter(typed, students);
  if (match.kind === 'one') return match.id;
  if (match.kind === 'several') {
    const called = (id: string) => students.find((one) => one.id === id)?.name ?? id;
    const choices = listed(
      match.ids.map((id) => (called(id) === id ? id : `${id} (${called(id)})`)),
      'or',
    );
    throw new Usage(`"${typed}" could be ${choices}.`, 'Type the id of the one you mean.');
  }
  const gone = findWriter(typed, archived);
  if (gone.kind === 'one') {
    const name = namesApart([...students, ...archived])(gone.id);
    const hint = `To bring them back: confer archive ${gone.id} --back`;
    throw new Usage(`${name} has left the class.`, hint);
  }
  const parts = typed.split(',').map((part) => findWriter(part.trim(), students));
  if (parts.length > 1 && parts.every(({ kind }) => kind === 'one'))
    throw new Usage(`"${typed}" is more than one writer.`, 'One at a time here.');
  const hint = match.near
    ? `Did you mean "${match.near}"?`
    : `Writers: ${students.map((s) => s.id).join(', ')}`;
  throw new Usage(`No writer is called "${typed}".`, hint);
}

/** Returns the id of a skill or rung from "structure.lead", "lead" or "leads". */
export function pickSkill(typed: string, { ladder }: Classroom): string {
  const match = findSkill(typed, ladder);
  if (match.kind === 'one') return match.id;
  if (match.several) {
    const skills = match.several.map((id) => `"${ladder.say(id)}"`);
    throw new Usage(
      `"${typed}" could be ${counted(skills.length, 'skill')}.`,
      `Say which: ${listed(skills, 'or')}. Their signs: confer skills "${typed}"`,
    );
  }
  const rungs = listed(ladder.rungs.map(({ id }) => id));
  const hint = match.near ? `Did you mean "${match.near}"?` : `Rungs of the ladder: ${rungs}.`;
  throw new Usage(`The ladder has no skill "${typed}".`, hint);
}

/** No name of a skill goes on after so many words. */
const WORDS_OF_SKILL = 6;

/** `--next order of parts`: one word comes before the rest, and the rest would become the words. */
export function refuseCutSkill(
  before: string,
  begin: string,
  text: string | undefined,
  { ladder }: Classroom,
): void {
  const rest = text?.split(' ', WORDS_OF_SKILL) ?? [];
  // A sign is no word of a skill: "leads" and then "- began with a sound" is a skill and a text.
  const meant = rest
    .flatMap((word, i) => (/[\p{L}\p{N}]/u.test(word) ? [rest.slice(0, i + 1)] : []))
    .map((more) => [begin, ...more].join(' '))
    .find((words) => findSkill(words, ladder).kind === 'one');
  if (meant === undefined) return;
  throw new Usage(
    `Is "${meant}" one skill? Nothing was saved.`,
    `Put it in quotes: ${before} "${meant}"`,
  );
}

/** Returns how pages name writers, from --names. */
export function pickNameStyle(typed = 'full'): Names {
  const names = NAME_STYLES.find((known) => known === typed);
  if (names) return names;
  throw new Usage(`--names ${typed} is not a choice.`, `Use ${listed([...NAME_STYLES], 'or')}.`);
}

/** Returns the rubric of this name, built in or the teacher's own. */
export function pickRubric(name: string, { rubrics }: Classroom): Rubric {
  const rubric = rubrics.get(name.normalize('NFC'));
  if (rubric) return rubric;
  const known = [...rubrics.keys()];
  const begun = known.filter((one) => one.includes(name.toLowerCase()));
  const meant = begun.length === 1 ? begun[0]! : name;
  const all = `Rubrics: ${listed(known)}. Put your own in rubrics/.`;
  throw new Usage(`There is no rubric "${name}".`, didYouMean(meant, known, all));
}

/** Returns the bytes of a file outside of the class; `hint` says what should be in it. */
export function pickFile(file: string, { cwd }: World, hint: string): Buffer {
  const bytes = readOutside(resolve(cwd, file));
  if (bytes) return bytes;
  throw new Usage(`There is no file ${file}.`, hint);
}

export function pickGrade(typed: string): number {
  const grade = Number(typed);
  if (Number.isInteger(grade) && grade >= 1 && grade <= 12) return grade;
  throw new Usage(`--grade ${typed} is not a grade.`, 'Use a number, for example: --grade 4');
}

/** Returns the genre; "argument" is what pages call opinion from grade 6 on. */
export function pickGenre(typed: string): Genre {
  return typed === 'argument' ? 'opinion' : pickWord(typed, 'genre', GENRES);
}

export function pickStage(typed: string): Stage {
  return pickWord(typed, 'stage', STAGES);
}

export function pickTextKind(typed: string): TextKind {
  return pickWord(typed, 'kind of text', TEXT_KINDS);
}

function pickWord<T extends string>(typed: string, what: string, known: readonly T[]): T {
  const word = known.find((one) => one === typed.toLowerCase());
  if (word) return word;
  const all = `Use ${listed([...known], 'or')}.`;
  throw new Usage(
    `"${typed}" is not a ${what}. Nothing was changed.`,
    didYouMean(typed, known, all),
  );
}

/** Throws if several teach this class and none was named: each writes only their own files. */
export function needTeacher({ settings, teacher }: Classroom): void {
  const { teachers } = settings;
  if (teachers.length < 2 || teacher !== undefined) return;
  throw new Usage(
    `${listed(teachers)} teach this class. Which one are you?`,
    `Add --as ${teachers[0]}, or set it once: export CONFER_TEACHER=${teachers[0]}`,
  );
}
