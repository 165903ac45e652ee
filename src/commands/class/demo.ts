/** confer demo: copies the example class to a new folder, to try everything without typing. */

import { resolve } from 'node:path';
import { copyExample, inTheWay } from '../../folder/lifecycle/new-class.ts';
import { say } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { Session } from '../start/session.ts';

export async function demo(
  { world }: Session,
  { folder = 'demo-class' }: { folder?: string },
): Promise<number> {
  const root = resolve(world.cwd, folder);
  if (inTheWay(root).length > 0) {
    throw new Usage(
      `${folder} is not empty. Nothing was created.`,
      'Choose a new folder: confer demo my-demo',
    );
  }
  await copyExample(world.home, root, world.today);
  say(
    world,
    `Created ${folder}: a made-up class of 24 with six weeks of sorts, notes and scores.`,
    '',
    'Next, type:',
    `   cd ${folder}`,
    '   confer sort leads     one key per writer: 1 got it, 2 almost, 3 needs help',
    '   confer plan           make the groups, and a page for each',
  );
  return 0;
}
