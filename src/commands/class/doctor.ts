/** confer doctor: checks the setup around the class; names nobody, so it is safe to post. */

import type { JsonOnly } from '../../command-line/arguments.ts';
import { checkup, type Facts } from '../../core/checks/setup/doctor.ts';
import { newestDay } from '../../core/record/entered/events.ts';
import type { DoctorJson } from '../../core/schema/output/class-outputs.ts';
import { folderFacts } from '../../folder/git/doctor-facts.ts';
import { namesArePrivate } from '../../folder/git/private-files.ts';
import { inventoryOf } from '../../folder/lifecycle/class-inventory.ts';
import { forScreen, say, sayJson } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { readOnly, type Session } from '../start/session.ts';
import { inventoryProblems } from './check-inventory.ts';

export async function doctor(session: Session, _: object, flags: JsonOnly) {
  const { world } = session;
  const { env, stdin, stdout, today } = world;
  const folder = await readOnly(session);
  const { root, classroom, problems } = folder;
  const facts: Facts = {
    ...folderFacts(root, env, namesArePrivate(folder)),
    folder: shortened(root, env),
    node: world.node,
    terminal: {
      isTTY: stdin.isTTY === true && stdout.isTTY === true,
      columns: stdout.columns ?? 80,
      term: env.TERM,
      utf8: /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || ''),
    },
    zone: world.zone(),
    today,
    newest: newestDay(classroom),
    copies: inventoryOf(folder)
      .files.filter(({ is, file }) => (is === 'leftover' || is === 'copy') && !/\.tmp$/.test(file))
      .map(({ file }) => file),
    problems: problems.length + inventoryProblems(folder, problems).problems.length,
  };
  const lines = checkup(facts);
  const rows = lines.map(
    ({ state, name, words }) => `${state.padEnd(9)}${name.padEnd(14)}${forScreen(words)}`,
  );
  if (flags.json) sayJson(world, { version: 1, checks: lines } satisfies DoctorJson);
  else say(world, ...rows);
  return lines.some(({ state }) => state === 'wrong') ? 1 : 0;
}

/** Shortens the home folder to ~, because it is often named after its owner. */
function shortened(root: string, { HOME }: World['env']): string {
  return HOME && root.startsWith(`${HOME}/`) ? `~${root.slice(HOME.length)}` : root;
}
