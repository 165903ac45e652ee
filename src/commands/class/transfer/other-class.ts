/** Decides which folder the other class of a transfer is, and refuses what is none, or this one. */

import { basename, join, relative, resolve } from 'node:path';
import { asTyped } from '../../../command-line/as-typed.ts';
import { wholePath } from '../../../folder/files/inside.ts';
import { findClasses } from '../../../folder/read/find-classes.ts';
import { tell } from '../../../terminal/screen.ts';
import { Usage } from '../../../usage.ts';
import type { World } from '../../../world.ts';
import { reportUnread } from '../../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../../start/session.ts';

/** What is said of a class by its folder. */
export interface OtherClass {
  folder: OpenClass;
  /** Its folder's name. */
  label: string;
  /** Its folder as it is typed where the teacher is. */
  typed: string;
}

export async function otherClass(
  session: Session,
  here: OpenClass,
  typed: string,
): Promise<OtherClass> {
  const { world } = session;
  const other: Session = { world, asked: typed };
  const root = findRootOf(world, typed, here);
  if (wholePath(root) === wholePath(here.root)) {
    throw new Usage(`${typed} is this class. Nothing was changed.`, hintFor(world, here));
  }
  const folder = await openClass(other);
  return { folder, label: basename(resolve(root)), typed: asTyped(typedPath(world, root)) };
}

function findRootOf(world: World, typed: string, here: OpenClass): string {
  const { classes } = findClasses(world, [typed], 0);
  const [found] = classes;
  if (found) return found.root;
  throw new Usage(`${typed} is not a class folder. Nothing was changed.`, hintFor(world, here));
}

/** Names the classes beside this one. */
function hintFor(world: World, { root }: OpenClass): string {
  const { classes } = findClasses(world, [join(root, '..')], 1);
  const others = classes.filter((one) => wholePath(one.root) !== wholePath(root));
  if (others.length === 0) return 'Give the folder of the other class: the one with class.yaml.';
  const paths = others.slice(0, 8).map((one) => asTyped(typedPath(world, one.root)));
  return `Classes beside this one: ${paths.join(', ')}`;
}

/** Returns the path from where the teacher is, as short as it can be typed. */
export function typedPath({ cwd }: World, root: string): string {
  return relative(cwd, root) || '.';
}

/** True if a file of either class cannot be read: it may name the writer, or have their id. */
export function reportEitherUnread(
  world: World,
  here: OpenClass,
  { folder, typed }: OtherClass,
): boolean {
  const all = () => true;
  const nothing = 'Nothing was changed in either class.';
  if (reportUnread(world, here, all, nothing)) return true;
  if (folder.unread.length > 0) tell(world, `In ${typed}:`);
  return reportUnread(world, folder, all, nothing);
}
