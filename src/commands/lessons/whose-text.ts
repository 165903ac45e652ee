/** Decides of which kind a text is that is added, and whose: as typed, else as its entry says. */

import { asTyped } from '../../command-line/as-typed.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ClassText } from '../../core/schema/texts-yaml.ts';
import type { TextKind } from '../../core/schema/words.ts';
import { Usage } from '../../usage.ts';
import { pickTextKind } from '../start/pick.ts';
import type { TextsFlags } from './lesson-flags.ts';

/** Without --kind and --writer, a title that the class has once means that entry. */
export function whoseText(
  title: string,
  flags: TextsFlags,
  { texts, students }: Classroom,
): { kind: TextKind; writer: string | undefined } {
  const called = texts.filter((one) => normalizeName(one.title) === normalizeName(title));
  const isOpen = flags.kind === undefined && flags.writer === undefined;
  const choices = [...new Set(called.map(choiceOf))];
  if (isOpen && choices.length > 1) {
    throw new Usage(
      `${counted(called.length, 'text')} are called ${asTyped(title.trim())}. Nothing was saved.`,
      `Choose one: ${listed(choices, 'or')}`,
    );
  }
  const [meant] = isOpen ? called : [];
  const writer = flags.writer ?? meant?.writer;
  const kind = pickTextKind(
    flags.kind ?? meant?.kind ?? (writer === undefined ? 'book' : 'student'),
  );
  const owner = called.find((one) => one.writer !== undefined)?.writer ?? students[0]?.id ?? 'ana';
  refuseOtherKind(kind, title, { ...flags, writer }, owner);
  return { kind, writer };
}

function choiceOf({ kind, writer }: ClassText): string {
  return writer === undefined ? `--kind ${kind}` : `--writer ${asTyped(writer)}`;
}

/** `someone` is a writer of the class, for an example. */
function refuseOtherKind(
  kind: ClassText['kind'],
  title: string,
  flags: TextsFlags,
  someone: string,
): void {
  const writer = asTyped(flags.writer ?? someone);
  const add = `confer texts add ${asTyped(title.trim())} --kind student --writer ${writer}`;
  if (kind === 'student') {
    if (flags.writer === undefined)
      throw new Usage('Whose text is it? Nothing was saved.', `For example: ${add}`);
    if (flags.by === undefined) return;
    const why = "A student's text has no --by, because pages show the writer's initials.";
    throw new Usage(`${why} Nothing was saved.`, `For example: ${add}`);
  }
  const given = [
    flags.writer === undefined ? '' : '--writer',
    flags.childSaidYes ? '--child-said-yes' : '',
    flags.familySaidYes ? '--family-said-yes' : '',
  ].find(Boolean);
  if (given === undefined) return;
  const why = `${given} is only for a student's text, and this one is "${kind}".`;
  throw new Usage(`${why} Nothing was saved.`, `For example: ${add}`);
}
