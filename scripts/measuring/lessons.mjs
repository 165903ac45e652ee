// Returns the lesson that each group of a day gets. The report of version 2 says it; for version 1 the
// pages of `confer plan --dry-run` name its title.

/** All lessons of a class: { id, title, skill, stacks, genres }. */
export async function allLessons(program, cwd, today) {
  const out = (await program.ask(cwd, ['lessons', '--json'], today)).trim();
  const isList = out.startsWith('{"id"');
  const all = isList ? out.split('\n').map((line) => JSON.parse(line)) : JSON.parse(out).lessons;
  return all.map((one) => ({ ...one, stacks: [one.stack].flat() }));
}

/** In the order of the groups: { id, skill, stacks }, or undefined where a group gets none. */
export async function lessonsOfGroups(program, cwd, today, report) {
  if (report.version >= 2) return report.groups.map(({ lesson }) => fromReport(lesson));
  if (report.groups.length === 0) return [];
  const { out } = await program.run(cwd, ['plan', '--dry-run'], today);
  const titles = new Map(
    [...out.matchAll(/^# Group (\d+): .*\n\n(.+)$/gm)].map(([, number, head]) => [
      Number(number),
      head.split(' · '),
    ]),
  );
  const known = new Map((await allLessons(program, cwd, today)).map((one) => [one.title, one]));
  return report.groups.map((_, i) =>
    (titles.get(i + 1) ?? []).map((part) => known.get(part)).find((lesson) => lesson),
  );
}

/** A lesson as a report of version 2 has it; undefined if there is none. */
function fromReport(lesson) {
  return lesson?.id === undefined ? undefined : { ...lesson, stacks: [lesson.stack].flat() };
}

/** The number of a group on paper. */
export const numberOf = (group, i) => group.number ?? i + 1;

/** need, push or stretch. */
export const kindOf = ({ kind, focus }) =>
  kind ?? (focus.split('.')[0] === 'stretch' ? 'stretch' : 'need');
