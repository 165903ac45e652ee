/** confer pin: keeps a writer on a need, whatever is sorted, until the pin is removed. */

import { getOwn } from '../../core/classroom/classroom.ts';
import { aboutOf, CONFERENCE, isConference, placesOf, sayPlace } from '../../core/files/places.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { formGroups } from '../../core/groups/report/form-groups.ts';
import type { Remark } from '../../core/schema/report-remarks.ts';
import { editYaml, set } from '../../folder/edit/yaml/yaml-editor.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { remarkLine } from '../../terminal/views/remark-words.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickSkill, pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { PinFlags } from './group-flags.ts';

export async function pin(
  session: Session,
  { writer: who, where }: { writer: string; where?: string },
  { off, dryRun }: PinFlags,
) {
  const { world } = session;
  const folder = await openClass(session);
  const id = pickWriter(who, folder.classroom);
  if (reportBlocking(world, folder)) return 1;
  if (off && where !== undefined) {
    const hint = `To remove the pin: confer pin ${id} --off`;
    throw new Usage(`--off takes no place, but got "${where}". Nothing was changed.`, hint);
  }
  const to = off ? undefined : placeFor(world, id, where, folder);
  if (off && getOwn(folder.classroom.settings.pinned, id) === undefined) {
    say(world, `${namesIn(folder.classroom)(id)} is not pinned. Nothing was changed.`);
    return 0;
  }
  const lines = pinLines(world, id, to, folder);
  if (dryRun) {
    say(world, ...lines);
    return 0;
  }
  folder.store.edit('class.yaml', (text = '') => {
    const edited = editYaml(text, set(['pinned', id], to));
    if (!edited.ok) throw new NotSaved(`class.yaml was not changed: ${edited.why}.`);
    return edited.text;
  });
  say(world, ...lines);
  tell(world, 'Saved: class.yaml. The next confer group will follow it.');
  return 0;
}

function placeFor(
  world: World,
  id: string,
  where: string | undefined,
  { classroom }: ClassFolder,
): string {
  if (where !== undefined) return where === CONFERENCE ? where : pickSkill(where, classroom);
  const groups = groupsInForce(classroom, world.today)?.content;
  const now = groups && placesOf(groups).get(id);
  if (now !== undefined) return isConference(now) ? CONFERENCE : aboutOf(now);
  throw new Usage(`Where should ${id} stay?`, `For example: confer pin ${id} leads`);
}

const ABOUT_A_PIN: Remark['kind'][] = [
  'pin costs',
  'cannot be kept',
  'pinned elsewhere',
  'no sign of this need',
];

function pinLines(
  world: World,
  id: string,
  to: string | undefined,
  { classroom }: ClassFolder,
): string[] {
  const name = namesIn(classroom);
  if (to === undefined) return [`${name(id)} is no longer pinned.`];
  const { settings, ladder } = classroom;
  const pinned = { ...settings, pinned: { ...settings.pinned, [id]: to } };
  const { remarks } = formGroups({ ...classroom, settings: pinned }, world.today, []);
  const about = remarks.filter(
    ({ kind, students }) => students.includes(id) && ABOUT_A_PIN.includes(kind),
  );
  return [
    `${name(id)} is pinned to ${forScreen(sayPlace(to, ladder))}.`,
    ...about.map((remark) => `   ! ${forScreen(remarkLine(remark, name, ladder))}`),
  ];
}
