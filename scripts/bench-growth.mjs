// Measures how the time and memory of commands grow with a class, up to 200 writers, five years and 1,000 sorts: processor
// time above bare node, in the same run, and the exponent of each step (1 is as much as the class itself grows).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = Number(process.env.RUNS ?? 5);
const bin = resolve('bin/confer.js');
const work = mkdtempSync(join(tmpdir(), 'confer-growth-'));
const spy = join(work, 'spy.cjs');
writeFileSync(
  spy,
  `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const said = { ms: (user + system) / 1000, mib: process.resourceUsage().maxRSS / 1024 };
    require('fs').writeFileSync(process.env.SEEN, JSON.stringify(said));
  });`,
);
/** Writers, years, sorts; with four meetings of four writers for each sort, and two notes a year for each writer. */
const SIZES = [
  [25, 1, 60],
  [50, 1, 120],
  [100, 2, 250],
  [200, 5, 1000],
];
const SKILLS = ['focus.narrow', 'structure.lead', 'structure.end', 'elaborate.slow', 'craft.words'];
const STACKS = ['got it', 'almost', 'needs help'];
const OUTCOMES = ['has it', 'tried it', 'not yet'];
const LAST = Date.UTC(2026, 10, 20);

const dayBefore = (days) => new Date(LAST - days * 86_400_000).toISOString().slice(0, 10);

function makeClass([writers, years, sorts]) {
  const folder = join(work, `${writers}-${years}-${sorts}`);
  for (const name of ['students', 'sorts', 'meetings'])
    mkdirSync(join(folder, name), { recursive: true });
  const put = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  put('class.yaml', ['format: 1', 'name: Large', 'grade: 4']);
  const ids = Array.from({ length: writers }, (_, i) => `writer-${String(i).padStart(3, '0')}`);
  for (const [i, id] of ids.entries()) {
    const notes = Array.from({ length: years * 2 }, (_, n) => dayBefore(n * 180 + (i % 30)));
    put(`students/${id}.yaml`, [
      `name: Writer Number${i}`,
      'notes:',
      ...notes.reverse().map((date) => `  - {date: ${date}, note: read it to a partner}`),
    ]);
  }
  for (let n = 0; n < sorts; n++) {
    const date = dayBefore(Math.floor((n * years * 365) / sorts));
    const skill = SKILLS[n % SKILLS.length];
    const answers = ids.map((id, i) => `  ${id}: ${STACKS[(i * 7 + n * 3) % 3]}`);
    put(`sorts/${date}-${skill}.yaml`, [`date: ${date}`, `skill: ${skill}`, 'stacks:', ...answers]);
    for (let g = 0; g < 4; g++) {
      const four = [0, 1, 2, 3].map((k) => ids[(n * 16 + g * 4 + k) % writers]);
      const focus = SKILLS[(n + g + 1) % SKILLS.length];
      put(`meetings/${date}-${focus}.yaml`, [
        `date: ${date}`,
        `focus: ${focus}`,
        'writers:',
        ...four.map((id, k) => `  ${id}: ${OUTCOMES[(n + g + k) % 3]}`),
      ]);
    }
  }
  return folder;
}

function measured(words) {
  const seen = join(work, 'seen.json');
  const { status, stderr } = spawnSync(process.execPath, ['--require', spy, ...words], {
    env: { ...process.env, SEEN: seen },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return JSON.parse(readFileSync(seen, 'utf8'));
}

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const typical = (words) => {
  const all = Array.from({ length: RUNS }, () => measured(words));
  return { ms: median(all.map(({ ms }) => ms)), mib: median(all.map(({ mib }) => mib)) };
};

const bare = typical(['-e', '0']);
console.log(
  `node ${process.version}, ${RUNS} runs, median; bare node ${bare.ms.toFixed(0)} ms of processor time`,
);
const before = new Map();
for (const size of SIZES) {
  const folder = makeClass(size);
  const confer = (...words) => [bin, '-C', folder, '--date', '2026-11-23', ...words];
  measured(confer('group'));
  measured(confer('note', 'writer-000', 'read it again'));
  const later = Date.now() / 1000 + 60;
  utimesSync(join(folder, '.confer/cache.json'), later, later);
  const [writers, years, sorts] = size;
  const answers = writers * sorts;
  console.log(
    `${writers} writers, ${years} year(s), ${sorts} sorts, ${sorts * 4} meetings: ${answers} answers`,
  );
  for (const words of [
    [],
    ['due'],
    ['show'],
    ['show', 'writer-001'],
    ['week'],
    ['check'],
    ['group', '--dry-run'],
  ]) {
    const { ms, mib } = typical(confer(...words));
    const own = ms - bare.ms;
    const name = `confer ${words.join(' ')}`.trim();
    const last = before.get(name);
    const exponent = last ? Math.log(own / last.own) / Math.log(answers / last.answers) : undefined;
    before.set(name, { own, answers });
    const grown = exponent === undefined ? '' : `  exponent ${exponent.toFixed(2)}`;
    console.log(
      `  ${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / bare.ms).toFixed(1).padStart(5)} x  ${mib.toFixed(0).padStart(4)} MiB${grown}`,
    );
  }
}
rmSync(work, { recursive: true });
