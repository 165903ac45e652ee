/** confer forget: removes a writer from every file, and says how to remove what git still has. */

import { counted } from '../../core/language/wording.ts';
import type { Named } from '../../core/roster/names.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { notOnDisk } from '../../folder/git/not-on-disk.ts';
import { placesNaming, withoutWriter } from '../../folder/lifecycle/remove-writer.ts';
import { pagesNaming } from '../../folder/lifecycle/writer-pages.ts';
import type { Decide } from '../../folder/store/store.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { pickWriter } from '../start/pick.ts';
import { reportUnreadRecords } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { historyLines } from './history-lines.ts';
import type { ForgetFlags } from './safekeeping-flags.ts';

export async function forget(session: Session, words: { writer: string }, flags: ForgetFlags) {
  const { world } = session;
  const folder = await openClass(session);
  const { students, archived } = folder.classroom;
  const all: Named[] = [...students, ...archived];
  const id = pickWriter(words.writer, { students: all });
  // A copy is removed with the file, and a name that cannot be opened is nobody's.
  if (reportUnreadRecords(world, folder)) return 1;
  refuseWithoutFiles(world, folder.root, flags.yes === true);
  const writer = all.find((one) => one.id === id)!;
  const others = all.filter((one) => one.id !== id);
  const without: Decide = (read) => withoutWriter(folder, writer, others, read);
  const changes = flags.yes
    ? folder.store.changeForGood(without)
    : folder.store.change(without, { dryRun: true });
  const files = changes.map(({ file, after }) => `   ${file}${after ? '' : ' (the whole file)'}`);
  const { places: left, closed } = placesNaming(folder.root, writer, others);
  const unreadable = [...pagesNaming(folder.root, writer, others).unreadable, ...closed].sort();
  if (!flags.yes) {
    say(
      world,
      `${forScreen(namesApart(all)(id))} would be removed from ${counted(files.length, 'file')}:`,
      ...files,
      ...pdfLines(changes, unreadable),
      '',
      'Nothing was changed. This cannot be undone, nor can what you did before it.',
      `To remove this writer for good: confer forget ${id} --yes`,
    );
    return 0;
  }
  say(world, `Removed from ${counted(files.length, 'file')}:`, ...files);
  say(world, ...pdfLines(changes, unreadable));
  say(world, 'The undo history was deleted too, because it may have named this writer.');
  if (left.length > 0) {
    say(world, '', 'These lines still contain the name. Please check each one:');
    say(world, ...left.map(placeLine));
  }
  say(world, '', ...historyLines(world, folder, writer, others, changes));
  return 0;
}

function placeLine({ file, line }: { file: string; line?: number }): string {
  return `   ${forScreen(file)}${line === undefined ? ' (its name, or what is in it)' : `:${line}`}`;
}

/** What is not on this disk would keep the writer, and bring them back. */
function refuseWithoutFiles(world: World, root: string, isForGood: boolean): void {
  const away = notOnDisk(root, world.env);
  if (!away) return;
  const said = [
    `${away.said}, and confer cannot remove a writer from those.`,
    `To get them first: ${away.way}`,
  ].map(forScreen);
  if (isForGood) throw new NotSaved([...said, 'Nothing was removed.'].join('\n'));
  tell(world, ...said);
}

/** A PDF cannot be searched or changed: says which were removed, and which a person has to open. */
function pdfLines(changes: FileChange[], unreadable: string[]): string[] {
  const removed = changes.filter(({ file }) => /\.pdf$/i.test(file)).length;
  return [
    ...(removed > 0
      ? [
          'confer cannot search a PDF for a name, so those that may have it go too.',
          'To make them again: confer plan --pdf',
        ]
      : []),
    ...(unreadable.length > 0
      ? [
          '',
          'confer cannot read these files. Please open each one, and remove it if it names the writer:',
          ...unreadable.map((file) => `   ${forScreen(file)}`),
        ]
      : []),
  ];
}
