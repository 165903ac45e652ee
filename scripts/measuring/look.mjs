// A closer look answered by a made-up teacher: for every writer whose first need is only a rung, and
// for everybody on track, which skill of the trait comes first, or none. Where the second rater's
// score of the trait passes, the answer is none; else a skill of the trait's rungs, by chance. On
// track, the trait is the one with the lowest score.
//
// A program with `confer look` gets the answers by `look --from FILE`, in lines like "ana: focus.narrow"
// and "ben: none of these". For one without, each answer is
// a sort of that skill with the score's own standing ("almost" where it passes): what a look is kept
// as, so that what a look is worth can be told from what the rest is worth.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf, pickBy } from './chance.mjs';
import { standingOf } from './score-table.mjs';

/** The skills of a program's ladder, by rung. */
export function skillsOf({ home }) {
  const text = readFileSync(join(home, 'templates/ladder.yaml'), 'utf8');
  const ids = [...text.matchAll(/^ +- id: (\w+\.\w+)$/gm)].map(([, id]) => id);
  return ids.filter((id) => !id.startsWith('stretch.'));
}

/** Returns [{ id, skill or null, standing }] for those who are asked about. */
export function lookAnswers(table, report, skills, seed) {
  const onTrack = new Set((report.onTrack ?? []).map(({ student }) => student));
  return table.writers.flatMap((writer) => {
    const [first] = report.writers[writer.id]?.needs ?? [];
    const isRung = first !== undefined && !first.includes('.');
    if (!isRung && !onTrack.has(writer.id)) return [];
    return [answerFor(table, writer, isRung ? first : undefined, skills, seed)];
  });
}

function answerFor({ rubric }, { id, scores, second }, first, skills, seed) {
  const traits = Object.keys(scores).sort((a, b) => scores[a] - scores[b]);
  const opens = (trait) => rubric.opens[trait].map((about) => about.split('.')[0]);
  const trait = traits.find((one) => first === undefined || opens(one).includes(first));
  const seen = standingOf(rubric, scores[trait]);
  const standing = seen === 'got it' ? 'almost' : seen;
  if (second && standingOf(rubric, second[trait]) === 'got it')
    return { id, skill: null, standing };
  const choices = skills.filter((skill) =>
    rubric.opens[trait].some((about) => skill === about || skill.startsWith(`${about}.`)),
  );
  // Without a second rater, one in ten who pass shows nothing.
  if (!second && seen === 'got it' && chanceOf('none', seed, id) < 0.1) {
    return { id, skill: null, standing };
  }
  return { id, skill: pickBy(choices, 'look', seed, id), standing };
}

/** Enters the answers; returns how: "look" or "sort". */
export async function lookWith(program, folder, answers, today) {
  if (await program.has('look')) {
    await enterLook(
      (file) => program.run(folder, ['look', '--from', file], today),
      folder,
      answers,
    );
    return 'look';
  }
  for (const skill of new Set(answers.flatMap((one) => one.skill ?? []))) {
    const ids = (standing) =>
      answers.filter((one) => one.skill === skill && one.standing === standing).map(({ id }) => id);
    const flags = [
      ['--needs-help', ids('needs help')],
      ['--almost', ids('almost')],
    ].flatMap(([flag, list]) => (list.length > 0 ? [flag, list.join(',')] : []));
    await program.ask(folder, ['sort', skill, ...flags], today);
  }
  return 'sort';
}

/** Whom the program does not ask about it refuses by name, one at a time: they are left out. */
async function enterLook(enter, folder, answers) {
  if (answers.length === 0) return;
  const file = `${folder}-look.yaml`;
  const lines = answers.map(({ id, skill }) => `${id}: ${skill ?? 'none of these'}\n`);
  writeFileSync(file, lines.join(''));
  const { code, err } = await enter(file);
  if (code === 0) return;
  const refused = /A look at (\S+) is not needed/.exec(err)?.[1];
  const rest = answers.filter(({ id }) => id !== refused);
  if (rest.length === answers.length) throw new Error(err);
  await enterLook(enter, folder, rest);
}
