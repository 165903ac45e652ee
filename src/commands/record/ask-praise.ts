/** Decides which words of a strength are saved, and says what a page will make of them. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import { listed } from '../../core/language/wording.ts';
import { everyName } from '../../core/meetings/compliment.ts';
import { type Praise, readPraise } from '../../core/roster/praise.ts';
import { askWords } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';

/** A strength, and the other words that were typed for it, which are kept as a note. */
export interface Worded {
  strength: string;
  others: string[];
}

const QUESTION = 'Other words (Enter keeps yours off the page):';

type Read = { id: string; praise: Praise };

function readFor(ids: string[], words: string, classroom: Classroom): Read[] {
  const writers = classroom.students.filter(({ id }) => ids.includes(id));
  const names = everyName(classroom);
  return writers.map((writer) => ({ id: writer.id, praise: readPraise(words, writer, names) }));
}

/** Asks for other words as long as these would not read well; an empty answer keeps them. */
export async function askUntilPraise(
  world: World,
  ids: string[],
  typed: string,
  classroom: Classroom,
): Promise<Worded> {
  const said = [typed];
  while (canAsk(world)) {
    const why = whyOf(readFor(ids, said.at(-1)!, classroom));
    if (why === undefined) break;
    say(world, `Not on a page: ${forScreen(why)}. Begin with what they did.`);
    const { words, left } = await askWords(QUESTION, keyboardOf(world));
    // Words broken off may be half a sentence: they are kept, and printed nowhere.
    if (left || words === '') return wordedAs(said, words);
    said.push(words);
  }
  return wordedAs(said);
}

function wordedAs(said: string[], brokenOff = ''): Worded {
  const others = [...said.slice(0, -1), brokenOff].filter(Boolean);
  return { strength: said.at(-1)!, others };
}

function whyOf(read: Read[]): string | undefined {
  return read.flatMap(({ praise }) => ('why' in praise ? [praise.why] : []))[0];
}

/** Returns what a page will say to each writer, or why it will say nothing. */
export function praiseLines(ids: string[], words: string, classroom: Classroom): string[] {
  const name = namesIn(classroom);
  const lines = new Map<string, { praise: Praise; names: string[] }>();
  for (const { id, praise } of readFor(ids, words, classroom)) {
    const key = JSON.stringify(praise);
    const names = [...(lines.get(key)?.names ?? []), name(id)];
    lines.set(key, { praise, names });
  }
  return [...lines.values()].map(({ praise, names }) => {
    const whose = lines.size === 1 ? '' : ` for ${listed(names)}`;
    return 'words' in praise
      ? `On a page${whose}: "You ${forScreen(praise.words)}."`
      : `Not on a page${whose}: ${forScreen(praise.why)}. ${workingForm(ids)}`;
  });
}

function workingForm(ids: string[]): string {
  return `Begin with what they did, for example: confer note ${ids.join(',')} "slowed down where the dog runs" --strength`;
}
