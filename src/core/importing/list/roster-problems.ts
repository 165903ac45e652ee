/** Decides what is said of a school's list whose rows are of no writer for sure. */

import { normalizeName } from '../../language/normalize-name.ts';
import { counted, listed } from '../../language/wording.ts';
import type { Problem } from '../../problem.ts';
import { placeOf } from '../../tables/cell-places.ts';
import type { ListedWriter } from '../../tables/lists/listed-writers.ts';
import { disagreement, isAnotherId } from '../whose/disagreement.ts';
import type { Who } from '../whose/match-writer.ts';

export interface Matched {
  one: ListedWriter;
  who: Who;
}

export interface SaidOfList {
  /** The file as it was typed. */
  file: string;
  /** Takes a name that is nearly a writer's, or a new name for a known id, for that writer. */
  same: boolean;
  /** Returns this command line with more words, and another command for the same class. */
  again: (more: string) => string;
  inClass: (words: string) => string;
}

export function rosterProblems(matched: Matched[], said: SaidOfList): Problem[] {
  return [...unclear(matched, said), ...near(matched, said)];
}

function unclear(matched: Matched[], said: SaidOfList): Problem[] {
  const twice = new Map<string, string>();
  return matched.flatMap(({ one, who }): Problem[] => {
    const at = { file: said.file, ...placeOf(one.row, 0) };
    if (who.is === 'several') {
      const ids = listed(
        who.writers.map(({ id }) => id),
        'or',
      );
      const hint = `it could be ${ids}: add a column "id" and write the right one there`;
      return [{ code: 'two-writers', ...at, message: `"${one.name}" could be two writers`, hint }];
    }
    if (who.is === 'disagree') {
      const row = { name: one.name, ids: one.ids.filter(Boolean), who };
      const hint = isAnotherId(row) ? otherChild(one, who.byId.id, said) : otherName(who, said);
      return [{ code: 'id-and-name', ...at, message: disagreement(row), hint }];
    }
    if (who.is !== 'one') return [];
    const before = twice.get(who.writer.id);
    twice.set(who.writer.id, one.name);
    if (before === undefined) return [];
    const isNamesake = normalizeName(before) === normalizeName(one.name);
    const hint = isNamesake
      ? `if they are two children, add the other one first: ${said.inClass(`add "${one.name}"`)}\nIf they are one, remove one of the rows`
      : 'add a column "id", or remove one of the rows';
    return [
      {
        code: 'row-twice',
        ...at,
        message: `"${before}" and "${one.name}" are both ${who.writer.id}`,
        hint,
      },
    ];
  });
}

function otherChild({ name }: ListedWriter, id: string, { inClass }: SaidOfList): string {
  const own = `if they are another child, remove the row, and add them by name: ${inClass(`add "${name}"`)}`;
  return `${own}\nIf the school has changed the id of ${id}, correct it in names.yaml`;
}

function otherName(who: Who & { is: 'disagree' }, { again }: SaidOfList): string {
  if (who.byName) return 'correct the id or the name in this row, or remove the row';
  return `correct the id or the name. If the school has another name for them: ${again('--same')}`;
}

function near(matched: Matched[], { file, same, again, inClass }: SaidOfList): Problem[] {
  const pairs = same ? [] : matched.filter(({ who }) => who.is === 'near');
  const [first] = pairs;
  if (!first) return [];
  const names = pairs.map(
    ({ one, who }) => `"${one.name}" (${'writer' in who ? who.writer.id : ''}?)`,
  );
  const message = `${counted(pairs.length, 'name')} in the list ${pairs.length > 1 ? 'are' : 'is'} nearly a writer's: ${listed(names)}`;
  const hint = `if they are the same: ${again('--same')}\nIf not: ${inClass(`add "${first.one.name}"`)}`;
  return [{ code: 'near-name', file, ...placeOf(first.one.row, 0), message, hint }];
}
