/** Decides what the closer look shows: the writer, the score, and the signs, each with its key. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import { NOTHING_FOUND } from '../../core/files/sort-file.ts';
import { type Sign, signsFor, type ToLook } from '../../core/sheets/look.ts';
import { type CardLine, writerCard } from '../../core/sheets/writer-card.ts';
import { hanging } from '../../terminal/fit.ts';
import type { KeyScreen } from '../../terminal/keys/key-screen.ts';
import { forScreen } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { type Looking, saveLooks } from './look-save.ts';
import { saver } from './sheet-keyboard.ts';

/** Signs on one page: one digit each; the letters a to i stand for those on the next. */
const A_PAGE = 9;
const LETTERS = 'abcdefghi';
/** Columns for the name of a skill beside its sign. */
const NAME_WIDTH = 17;

export function lookScreen(
  looking: Looking,
  queue: ToLook[],
  size: () => { columns: number; rows: number },
): KeyScreen {
  const { classroom, date } = looking;
  const { ladder } = classroom;
  const looks = new Map(queue.map((look) => [look.id, look]));
  const signs = new Map(queue.map((look) => [look.id, signsFor(look, classroom, date)]));
  let turned: { id?: string; page: number } = { page: 0 };
  const pageOf = (id: string) => (turned.id === id ? turned.page : 0);
  const onPage = (id: string) =>
    signs.get(id)!.filter(({ number }) => Math.ceil(number / A_PAGE) - 1 === pageOf(id));
  const pages = (id: string) => Math.ceil((signs.get(id)!.at(-1)?.number ?? 1) / A_PAGE);
  const words = (answer: string) =>
    answer === NOTHING_FOUND || answer === 'absent' ? answer : ladder.say(answer);
  return {
    title: `A closer look: which comes first? · ${spoken(date)}`,
    question: 'The lowest that you see. Which?',
    does: 'the skill that comes first for this writer: the lowest that you see',
    done: 'looked at',
    ofWriters: true,
    listed: true,
    answers: (id) => {
      if (id === undefined) return [];
      const keys = onPage(id).map((sign): [string, string] => [keyOf(sign), sign.skill]);
      const absent: [string, string][] = pageOf(id) === 0 ? [['a', 'absent']] : [];
      return [...keys, ['0', NOTHING_FOUND], ...absent];
    },
    turn: (id) => {
      if (pages(id) < 2) return false;
      turned = { id, page: (pageOf(id) + 1) % pages(id) };
      return true;
    },
    says: (id, answer) => {
      const { standing, onTrack, scored } = looks.get(id)!;
      if (answer === 'absent') return answer;
      if (answer === NOTHING_FOUND) return onTrack ? `${answer}: stays on track` : answer;
      return `${words(answer)}: ${standing}${scored ? ' (as the score says)' : ''}`;
    },
    card: (id) => {
      const look = looks.get(id)!;
      const about = look.rungs.map(ladder.say).join(' or ');
      const head = look.onTrack ? `on track; is there anything in ${about}?` : look.said;
      return {
        name: namesIn(classroom)(id),
        known: writerCard(id, { classroom, today: date, about: look.rungs[0] }).map(
          ([label, words]): CardLine => [label, forScreen(words)],
        ),
        lines: [
          forScreen(head),
          ...signLines(onPage(id), ladder.say, size()),
          '0  none of these',
          ...(pages(id) > 1 ? [`>  more signs (${pageOf(id) + 1} of ${pages(id)})`] : []),
        ],
      };
    },
    save: saver(new Map<string, Entry>(), (change, before) => {
      saveLooks(looking, [{ look: looks.get(change.id)!, change, before }]);
      return { entry: change.entry };
    }),
  };
}

function keyOf({ number }: Sign): string {
  const at = (number - 1) % A_PAGE;
  return number <= A_PAGE ? String(at + 1) : LETTERS[at]!;
}

/** A sign takes a second row only if all of them fit: none may fall off the screen. */
function signLines(
  signs: Sign[],
  say: (skill: string) => string,
  { columns, rows }: { columns: number; rows: number },
): string[] {
  const whole = signs.map((sign) =>
    hanging(
      `${keyOf(sign)}  ${say(sign.skill).padEnd(NAME_WIDTH)} `,
      forScreen(sign.words),
      columns - 4,
    ),
  );
  const KEPT_ROWS = 11;
  const fits = whole.flat().length <= rows - KEPT_ROWS;
  return fits ? whole.flat() : whole.map(([first, more]) => (more ? `${first} …` : first!));
}
