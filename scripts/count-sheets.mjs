/**
 * Counts the sheets that a browser prints: every lesson with 3 to 5 writers, long names and long
 * words, on both papers; every other page with 1 to 36 writers. One page is one side, always.
 * Usage: npm run test:pages [-- chromium|firefox]
 */

import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const HOME = resolve(import.meta.dirname, '..');
const CONFER = join(HOME, 'bin/confer.js');
const DAY = '2026-11-23';
const scratch = mkdtempSync(join(tmpdir(), 'confer-sheets-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const BROWSERS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
const asked = process.argv[2];
const browsers = Object.entries(BROWSERS).flatMap(([name, places]) => {
  const place = places.find((one) => existsSync(one));
  return place && (!asked || asked === name) ? [[name, place]] : [];
});
if (browsers.length === 0) {
  console.log('No browser to count sheets with: chromium and firefox-esr are looked for.');
  process.exit(asked ? 1 : 0);
}

const KINDS = {
  plain: (i) => `${['Ana', 'Ben', 'Cho', 'Dee'][i % 4]} Rowen-${i}`,
  long: (i) =>
    `${'BCDFGHJKLMNPRSTVWZ'[i % 18]}${['alentina', 'ernadette'][i % 2]}${i} Featherstone-Oyelaran-Smythe`,
  CJK: (i) => `李小${'龍虎豹鳳'[i % 4]}${i}`,
  RTL: (i) => `مريم بنت عبد الرحمن ${i}`,
};
const NOTE = 'starts long before the part that matters and goes on after it';
const STRENGTH =
  'slowed down where the dog runs under the gate and let us hear the chain before it broke';

function folderOf(size, kind, paper, genre) {
  const folder = mkdtempSync(join(scratch, 'class-'));
  for (const part of ['students', 'sorts', 'groups', 'meetings', 'taught'])
    mkdirSync(join(folder, part));
  writeFileSync(
    join(folder, 'class.yaml'),
    `name: Room 12\ngenre: ${genre}\npaper: ${paper}\nconferences: 30\nwriting time: 9:10-9:55\nfor a substitute: [Ms. Ortiz next door has the key., Two writers know the room and help.]\n`,
  );
  const ids = Array.from({ length: size }, (_, i) => `w${String(i).padStart(2, '0')}`);
  for (const [i, id] of ids.entries()) {
    writeFileSync(
      join(folder, `students/${id}.yaml`),
      `name: ${JSON.stringify(KINDS[kind](i))}\nsupports: [extra time]\ngoal: {skill: structure.lead, set: 2026-11-16}\n${i % 3 === 0 ? 'home language: es\n' : ''}notes:\n  - {date: 2026-11-18, strength: ${STRENGTH}, taught: structure.lead, next: structure.end, note: ${NOTE}}\n  - {date: 2026-11-19, kind: conference, taught: structure.lead, note: ${NOTE}}\n`,
    );
  }
  writeFileSync(
    join(folder, 'sorts/2026-11-13-support.yaml'),
    `date: 2026-11-13\nkind: support\nstacks: {${ids.map((id, i) => `${id}: ${['most', 'medium', 'least'][i % 3]}`).join(', ')}}\n`,
  );
  const skills = [
    'focus.narrow',
    'structure.lead',
    'structure.end',
    'elaborate.slow',
    'craft.words',
  ];
  for (const [at, skill] of skills.entries()) {
    const own = ids.filter((_, i) => i % skills.length === at);
    const stacks = own.map((id) => `${id}: {stack: needs help, note: ${NOTE}}`).join(', ');
    writeFileSync(
      join(folder, `sorts/2026-11-16-${skill}.yaml`),
      `date: 2026-11-16\nskill: ${skill}\nstacks: {${stacks}}\n`,
    );
  }
  writeFileSync(
    join(folder, 'taught/2026-11-17-structure.lead.yaml'),
    'date: 2026-11-17\nskill: structure.lead\nwords: covered the hello line with a sticky note and read on from there\n',
  );
  const rungs = '[engage, ideas, focus, structure, elaborate, craft, conventions, stretch]';
  const text = (kind, title, more) =>
    `- {kind: ${kind}, title: ${title}, place: 'green notebook, page 12, the second paragraph', note: it leaves the reader with a feeling and never names it, read: 2026-11-10, skills: ${rungs}${more}}`;
  const texts = [
    text('book', 'The Night Train Over the Mountain', ', by: Josephine Featherstone'),
    text('mine', 'The day the fence fell', ''),
    text(
      'student',
      'The Candle Stub',
      `, writer: w00, child said yes: 2026-11-02, family said yes: 2026-11-03`,
    ),
  ];
  writeFileSync(join(folder, 'texts.yaml'), `${texts.join('\n')}\n`);
  return { folder, ids };
}

const confer = (folder, ...words) =>
  execFileSync(process.execPath, [CONFER, '-C', folder, '--date', DAY, ...words], {
    encoding: 'utf8',
  });

async function sheetsIn(browser, place, html) {
  const out = mkdtempSync(join(scratch, 'pdf-'));
  const pdf = join(out, 'page.pdf');
  if (browser === 'chromium') printInChromium(place, html, pdf, out);
  else await printInFirefox(place, html, pdf, out);
  const sheets = browser === 'chromium' ? written(pdf) : counted(pdf);
  rmSync(out, { recursive: true, force: true });
  return sheets;
}

const written = (pdf) => readFileSync(pdf, 'latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** Firefox packs its pages, so poppler counts them. */
const counted = (pdf) =>
  Number(/^Pages: +(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);

function printInChromium(place, html, pdf, out) {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  const own = [`--user-data-dir=${join(out, 'profile')}`, `--print-to-pdf=${pdf}`];
  execFileSync(place, [...quiet, ...own, `file://${html}`], { stdio: 'ignore' });
}

/** Firefox has no switch for it: its printer writes to a file, and the page asks to be printed. */
async function printInFirefox(place, html, pdf, out) {
  const profile = join(out, 'profile');
  mkdirSync(profile);
  const paper = readFileSync(html, 'utf8').includes('class="A4"')
    ? ['iso_a4', 210, 297]
    : ['na_letter', 215.9, 279.4];
  const settings = {
    'print.always_print_silent': true,
    print_printer: 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
    'print.printer_Mozilla_Save_to_PDF.print_to_filename': pdf,
    'print.printer_Mozilla_Save_to_PDF.print_paper_id': paper[0],
    'print.printer_Mozilla_Save_to_PDF.print_paper_width': String(paper[1]),
    'print.printer_Mozilla_Save_to_PDF.print_paper_height': String(paper[2]),
    'print.printer_Mozilla_Save_to_PDF.print_paper_size_unit': 1,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.disable_open_during_load': false,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(settings)
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  // The copy may run a script, which confer's own pages may not.
  const copy = join(out, 'page.html');
  writeFileSync(
    copy,
    readFileSync(html, 'utf8')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(
        '</body>',
        '<script>addEventListener("load", () => setTimeout(() => print(), 200))</script></body>',
      ),
  );
  const words = ['--headless', '--no-remote', '--profile', profile, `file://${copy}`];
  const firefox = spawn(place, words, { stdio: 'ignore' });
  // It stays open after printing, so it is ended once the file has stopped growing.
  for (let size = 0, tries = 0; tries < 300; tries++) {
    await wait(200);
    const now = existsSync(pdf) ? statSync(pdf).size : 0;
    if (now > 0 && now === size) break;
    size = now;
  }
  firefox.kill('SIGKILL');
  await new Promise((done) => firefox.once('exit', done));
  if (!existsSync(pdf)) throw new Error('Firefox printed nothing.');
}

let wrong = 0;
let total = 0;
async function check(what, html, wanted, fewest = wanted) {
  for (const [name, place] of browsers) {
    const sheets = await sheetsIn(name, place, html);
    total += sheets;
    if (sheets >= fewest && sheets <= wanted) continue;
    wrong++;
    console.log(`${name}: ${what}: ${sheets} sheets, ${wanted} wanted`);
  }
}

/** Every lesson there is. */
const LESSONS = JSON.parse(
  confer(folderOf(1, 'plain', 'letter', 'narrative').folder, 'lessons', '--json'),
).lessons;

/** All lessons of a genre as groups of one day: one sheet each, half a sheet for a conference. */
async function everyLesson(genre, size, kind, paper) {
  const { folder, ids } = folderOf(5, kind, paper, genre);
  const lessons = LESSONS.filter(({ genres }) => genres.includes(genre));
  for (const skill of new Set(lessons.map((one) => one.skill))) {
    writeFileSync(
      join(folder, `sorts/2026-11-18-${skill}.yaml`),
      `date: 2026-11-18\nskill: ${skill}\nstacks: {${ids.map((id) => `${id}: {stack: needs help, note: ${NOTE}}`).join(', ')}}\n`,
    );
  }
  const groups = lessons.map(
    ({ id, skill }) =>
      `  - {focus: ${skill}, students: [${ids.slice(0, size).join(', ')}], lesson: ${id}}`,
  );
  writeFileSync(
    join(folder, `groups/${DAY}.yaml`),
    `date: ${DAY}\ngroups:\n${groups.join('\n')}\n`,
  );
  confer(folder, 'plan');
  const where = join(folder, `plans/${DAY}`);
  const pages = readdirSync(where).filter((name) => name.endsWith('.md')).length;
  await check(
    `${pages} lessons, ${genre}, ${size} writers, ${kind} names, ${paper}`,
    join(where, 'print.html'),
    pages,
  );
}

/** Pages that no one should have to turn over, for classes of several sizes. */
const ONE_SIDE = ['needs', 'groups', 'sort', 'seen', 'year', 'week', 'substitute'];
async function otherPages(size, kind, paper) {
  const { folder } = folderOf(size, kind, paper, 'narrative');
  confer(folder, 'group');
  confer(folder, 'plan');
  const where = join(folder, `plans/${DAY}`);
  const files = readdirSync(where).filter((name) => name.endsWith('.md'));
  const half = files.filter((name) => name.startsWith('conference-')).length;
  await check(
    `plan, ${size} writers, ${kind}, ${paper}`,
    join(where, 'print.html'),
    files.length - half + Math.ceil(half / 2),
  );
  for (const page of ONE_SIDE) {
    const words = page === 'sort' ? ['sort', 'endings'] : [page];
    confer(folder, 'print', ...words);
    const name = page === 'sort' ? 'sort-structure.end' : page;
    await check(
      `${page}, ${size} writers, ${kind}, ${paper}`,
      join(folder, `prints/${DAY}/${name}.html`),
      1,
    );
  }
  for (const page of ['needs', 'groups']) {
    confer(folder, 'print', page, '--blank');
    await check(
      `${page} blank, ${size} writers, ${kind}, ${paper}`,
      join(folder, `prints/${DAY}/${page}-blank.html`),
      1,
    );
  }
  for (const [page, each] of [
    ['goals', 4],
    ['slips', 8],
    ['conferring', 12],
    ['family', 1],
    ['story', 1],
  ]) {
    confer(folder, 'print', page);
    await check(
      `${page}, ${size} writers, ${kind}, ${paper}`,
      join(folder, `prints/${DAY}/${page}.html`),
      Math.ceil(size / each),
    );
  }
}

/** A year of notes, lessons and scores of each writer: paragraphs as long as they get, four a side. */
async function longReports(size, kind, paper) {
  const { folder, ids } = folderOf(size, kind, paper, 'narrative');
  for (const [i, id] of ids.entries()) {
    const notes = ['focus.narrow', 'structure.lead', 'elaborate.slow'].map(
      (skill, n) => `  - {date: 2026-11-1${n}, strength: '${STRENGTH} ${n}', taught: ${skill}}\n`,
    );
    const scores = ['2026-10-05', '2026-11-13'].map(
      (date, n) =>
        `  - {date: ${date}, rubric: six-traits, piece: on-demand, ideas: ${2 + n}, organization: ${3 + n}, voice: ${1 + n}}\n`,
    );
    writeFileSync(
      join(folder, `students/${id}.yaml`),
      `name: ${JSON.stringify(KINDS[kind](i))}\nnotes:\n${notes.join('')}scores:\n${scores.join('')}`,
    );
  }
  confer(folder, 'print', 'report', '--names', 'full');
  await check(
    `report, ${size} writers, ${kind}, ${paper}`,
    join(folder, `prints/${DAY}/report.html`),
    Math.ceil(size / 4),
    Math.ceil(size / 9),
  );
}

const kinds = Object.keys(KINDS);
if (process.env.LESSONS !== '0')
  for (const [g, genre] of ['narrative', 'opinion', 'informational'].entries()) {
    for (const [p, paper] of ['letter', 'A4'].entries()) {
      for (const size of [3, 4, 5])
        await everyLesson(genre, size, kinds[size === 5 ? 1 : (g + p + size) % 4], paper);
    }
  }
for (const [i, size] of [1, 8, 24, 30, 36].entries()) {
  for (const [p, paper] of ['letter', 'A4'].entries())
    await otherPages(size, kinds[(i + p) % 4], paper);
  for (const [p, paper] of ['letter', 'A4'].entries())
    await longReports(size, kinds[(i + p + 1) % 4], paper);
}
console.log(
  `${total} sheets counted in ${browsers.map(([name]) => name).join(' and ')}; ${wrong} times not as many as wanted.`,
);
process.exit(wrong > 0 ? 1 : 0);
