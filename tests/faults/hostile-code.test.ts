/**
 * Code in what is handed over: front matter, templates, YAML, git settings and hooks, steps to be completed, editors.
 * No command runs any of it. FAULTS=all takes every case, else a sample.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/folder/step-files.ts';
import { report, sample } from './amount.ts';
import {
  drop,
  Findings,
  LINES,
  linesFor,
  newPlace,
  ownLesson,
  type Place,
  put,
  runIn,
} from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };
interface Trap {
  name: string;
  /** `code` is JavaScript, `shell` a command; each leaves a file where the second argument says. */
  set(root: string, code: string, shell: string): void;
}

const files = (
  name: string,
  file: string,
  text: (code: string, shell: string) => string,
): Trap => ({
  name: `${file}: ${name}`,
  set: (root, code, shell) => put(root, file, text(code, shell)),
});

const FRONTS: Trap[] = [
  'js',
  'javascript',
  ' js',
  'JS',
  'coffee',
  'cson',
  'json',
  'toml',
  'js yaml',
  'eval',
  '__proto__',
  'constructor',
].map((language) =>
  files(`---${language}`, 'lessons/structure/own.md', (code) =>
    ownLesson(() => `---${language}\n{id: (${code})}\n---\n`),
  ),
);

const TAGS = (code: string) => [
  `!!js/function "function(){${code}}"`,
  `!!js/function 'function(){${code}}'`,
  `!<tag:yaml.org,2002:js/function> "function(){${code}}"`,
  '!!js/regexp /x/',
  '!!js/undefined ""',
  `{toString: !!js/function "function(){${code}}"}`,
  `!!python/object/apply:os.system ["${code}"]`,
  '{__proto__: {polluted: 1}}',
  '{"__proto__": {"polluted": 1}}',
  '{constructor: {prototype: {polluted: 1}}}',
  '{? __proto__ : {polluted: 1}}',
  '{<<: {__proto__: {polluted: 1}}}',
  '{<<: &a {polluted: 1}, __proto__: *a}',
  '!!merge x',
  '*unknown',
];
const YAML = [
  'students/ana.yaml',
  'class.yaml',
  'names.yaml',
  'ladder.yaml',
  'rubrics/own.yaml',
  'groups/2026-11-23.yaml',
].flatMap((file) =>
  TAGS('').flatMap((_, i): Trap[] => [
    files(`value ${i}`, file, (code) => `name: ${TAGS(code)[i]}\n`),
    files(`whole ${i}, YAML 1.1`, file, (code) => `%YAML 1.1\n---\n${TAGS(code)[i]}\n`),
  ]),
);

const LIQUID = (code: string) => [
  `{{ constructor.constructor("${code}")() }}`,
  `{{ "x".constructor.constructor("${code}") }}`,
  `{{ name.constructor }}{{ name["constructor"]["constructor"] }}`,
  '{{ __proto__ }}{{ name.__proto__.polluted }}',
  '{% assign __proto__ = "x" %}{% assign constructor = 1 %}{{ constructor }}',
  '{% capture __proto__ %}x{% endcapture %}{{ __proto__ }}',
  `{{ "${code}" | eval }}{{ "x" | constructor }}`,
  `{{ "x" | map: "constructor" }}{{ writers | where: "__proto__", "x" }}`,
  `{{ "a" | where_exp: "x", "x.constructor" }}{{ "a" | map: "__proto__" | first }}`,
  `{% include 'x' %}{% render 'package.json' %}`,
  `{% layout '../../package.json' %}`,
  `{% render '/etc/passwd' %}`,
  `{% raw %}{{ x }}{% endraw %}{% comment %}${code}{% endcomment %}`,
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% assign a = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}',
  '{% liquid\n echo constructor\n render "x"\n%}',
  '{% increment __proto__ %}{% decrement constructor %}{% cycle __proto__: 1, 2 %}',
  `{{ name | default: constructor | json }}{{ name | inspect }}`,
  '{% tablerow i in (1..9) %}{{ tablerowloop.constructor }}{% endtablerow %}',
];
const PAGES = ['goals', 'group', 'profile', 'week'].flatMap((page) =>
  LIQUID('').map((_, i) =>
    files(`liquid ${i}`, `pages/${page}.md`, (code) => `# ${LIQUID(code)[i]}\n`),
  ),
);

const module_ = (code: string) => `${code};\nmodule.exports = {};\n`;
const AROUND: Trap[] = [
  files(
    'editor',
    'class.yaml',
    (_, shell) => `name: x\neditor: ${shell}\nEDITOR: ${shell}\nVISUAL: ${shell}\n`,
  ),
  files('.editorconfig', '.editorconfig', (_, shell) => `root = true\n[*]\neditor = ${shell}\n`),
  files('.npmrc', '.npmrc', (_, shell) => `node-options=--require ./x.js\nscript-shell=${shell}\n`),
  files(
    '.env',
    '.env',
    (_, shell) => `EDITOR=${shell}\nVISUAL=${shell}\nNODE_OPTIONS=--require ./x.js\n`,
  ),
  files(
    'package.json',
    'package.json',
    (_, shell) => `{"type":"commonjs","scripts":{"prepare":"${shell}"}}`,
  ),
  ...[
    'yaml',
    'liquidjs',
    'gray-matter',
    'chalk',
    'zod',
    'commander',
    'js-yaml',
    'coffee-script',
    'toml',
  ].map((name) => files('a package', `node_modules/${name}/index.js`, module_)),
  ...[
    'index.js',
    'confer.js',
    'confer.config.js',
    '.conferrc.js',
    'yaml',
    'templates/x.js',
    'lessons/structure/x.js',
    'pages/goals.js',
    '.confer/init.js',
    '.vscode/tasks.json',
  ].map((file) => files('a program', file, module_)),
  ...['git', 'git.exe', 'bin/git', 'node', 'sh', 'nano', 'vi'].map(
    (file): Trap => ({
      name: `a program called ${file}`,
      set(root, _, shell) {
        put(root, file, `#!/bin/sh\n${shell}\n`);
        chmodSync(join(root, file), 0o755);
      },
    }),
  ),
];

/** Where a trap leaves its trace; and what it does to leave it. */
function traceOf({ outside }: Place, n: number) {
  const trace = join(outside, `ran-${n}`);
  const code = `globalThis.ran=${n};try{require('node:fs').writeFileSync('${trace}','')}catch{};try{process.getBuiltinModule('fs').writeFileSync('${trace}','')}catch{}`;
  const ran = () =>
    existsSync(trace) ||
    'ran' in globalThis ||
    ({} as { polluted?: unknown }).polluted !== undefined;
  return { trace, code: code.replaceAll('"', "'"), shell: `touch '${trace}'`, ran };
}

test('code in front matter, YAML, templates and around the class', LONG, async () => {
  const findings = new Findings();
  const traps = [...FRONTS, ...YAML, ...PAGES, ...AROUND];
  for (const [i, trap] of sample(traps, 12).entries()) {
    const place = newPlace();
    const { code, shell, ran } = traceOf(place, i);
    trap.set(place.root, code, shell);
    for (const line of linesFor(i, 12)) {
      const { thrown, ms } = await runIn(place.root, line);
      findings.cases++;
      const where = `${trap.name}; confer ${line.join(' ')}`;
      if (ran()) findings.add(`ran: ${trap.name}`, where);
      if (thrown) findings.add(`stack trace: ${thrown}`, where);
      if (ms > 5_000) findings.add(`slow: ${trap.name}`, where);
    }
    drop(place);
  }
  report(`${traps.length} traps`);
  expect(findings.said('2 code')).toEqual([]);
});

/** Settings that name a program, in .git/config of the folder. */
const SETTINGS: [key: string, value: (shell: string) => string][] = [
  ...[
    'diff.trap.textconv',
    'diff.trap.command',
    'diff.external',
    'merge.trap.driver',
    'core.pager',
    'pager.log',
    'pager.status',
    'core.editor',
    'sequence.editor',
    'core.fsmonitor',
    'core.sshCommand',
    'core.askPass',
    'core.alternateRefsCommand',
    'filter.trap.clean',
    'filter.trap.smudge',
    'filter.trap.process',
    'interactive.diffFilter',
    'trailer.trap.command',
    'trailer.trap.cmd',
    'gpg.program',
    'gpg.ssh.program',
    'gpg.x509.program',
    'gpg.openpgp.program',
    'uploadpack.packObjectsHook',
    'remote.origin.uploadpack',
    'init.templateDir',
  ].map((key): [string, (shell: string) => string] => [key, (shell) => `${shell}; cat`]),
  ...['log', 'status', 'commit', 'remote', 'ls-files', 'rev-parse', 'config'].map(
    (name): [string, (shell: string) => string] => [`alias.${name}`, (shell) => `!${shell}`],
  ),
  ['credential.helper', (shell) => `!${shell}`],
  ['remote.origin.url', (shell) => `ext::sh -c "${shell}"`],
  ['hook.trap.command', (shell) => shell],
];
const HOOKS = [
  'pre-commit',
  'post-commit',
  'commit-msg',
  'prepare-commit-msg',
  'post-index-change',
  'fsmonitor-watchman',
  'reference-transaction',
  'post-checkout',
  'pre-auto-gc',
  'post-rewrite',
];

function repository({ root }: Place) {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q');
  for (const [key, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@b.c'],
    ['log.showSignature', 'true'],
    ['commit.gpgSign', 'true'],
    ['tag.gpgSign', 'true'],
    ['gpg.minTrustLevel', 'never'],
  ] as const)
    git('config', key, value);
  git('add', '-A');
  git('-c', 'commit.gpgSign=false', 'commit', '-qm', 'ana: one');
  // A commit that says it is signed, so that whoever shows it may ask a program.
  const head = `tree ${git('write-tree')}\nparent ${git('rev-parse', 'HEAD')}\nauthor A <a@b.c> 1 +0000\ncommitter A <a@b.c> 1 +0000\n`;
  const signed = `${head}gpgsig -----BEGIN PGP SIGNATURE-----\n \n aGVsbG8=\n -----END PGP SIGNATURE-----\n\nana: two\n`;
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: root,
    input: signed,
    encoding: 'utf8',
  });
  git('update-ref', 'HEAD', id.trim());
  put(root, '.gitattributes', '* diff=trap merge=trap filter=trap\n');
  return git;
}

const PROGRAM = /^(gpg|core\.(fsmonitor|askPass|editor|pager|sshCommand))/;
const GIT: Trap[] = [
  ...SETTINGS.map(
    ([key, value]): Trap => ({
      name: `git config ${key}`,
      set(root, _, shell) {
        const program = `${dirname(root)}/program.sh`;
        put(dirname(root), 'program.sh', `#!/bin/sh\n${shell}\nexit 1\n`);
        chmodSync(program, 0o755);
        const text = PROGRAM.test(key) ? program : value(shell);
        execFileSync('git', ['config', key, text], { cwd: root });
        if (key.startsWith('hook'))
          execFileSync('git', ['config', 'hook.trap.event', 'pre-commit'], { cwd: root });
      },
    }),
  ),
  ...HOOKS.flatMap((hook) =>
    ['.git/hooks', 'hooks'].map(
      (folder): Trap => ({
        name: `${folder}/${hook}`,
        set(root, _, shell) {
          put(root, `${folder}/${hook}`, `#!/bin/sh\n${shell}\n`);
          chmodSync(join(root, folder, hook), 0o755);
          if (folder === 'hooks')
            execFileSync('git', ['config', 'core.hooksPath', 'hooks'], { cwd: root });
        },
      }),
    ),
  ),
];

test('settings and hooks of git, for every command that asks git', LONG, async () => {
  const findings = new Findings();
  const lines = [
    ['doctor'],
    ['doctor', '--json'],
    ['save', '--dry-run'],
    ['note', 'ana', 'x'],
    ['save'],
    ['forget', 'ana', '--yes'],
    ['save'],
  ];
  for (const [i, trap] of sample(GIT, 6).entries()) {
    const place = newPlace();
    repository(place);
    const { code, shell, ran } = traceOf(place, i);
    trap.set(place.root, code, shell);
    for (const line of lines) {
      const { thrown } = await runIn(place.root, line);
      findings.cases++;
      if (thrown) findings.add(`stack trace: ${thrown}`, trap.name);
      if (!ran()) continue;
      findings.add(`ran: ${trap.name}`, `confer ${line.join(' ')}`);
      break;
    }
    drop(place);
  }
  report(`${GIT.length} traps of git`);
  expect(findings.said('2 git')).toEqual([]);
});

test(
  'a step to be completed or undone that was handed over writes only files of a class',
  LONG,
  async () => {
    const findings = new Findings();
    const targets = [
      '.git/config',
      '.git/hooks/post-commit',
      '.git/commondir',
      '.git/info/attributes',
      '.GIT/config',
      'sub/.git/config',
      '.confer/lock',
      '.gitattributes',
      '.envrc',
      'package.json',
      'x.sh',
      '.bashrc',
      '../a.yaml',
      'students/../../a.yaml',
      'a\0b',
      '',
      '.',
      'students',
    ];
    for (const target of targets) {
      for (const line of [['check'], ['undo'], ['redo']]) {
        const place = newPlace();
        mkdirSync(join(place.root, '.git'));
        const before = readdirSync(place.root, { recursive: true, encoding: 'utf8' }).sort();
        const to = Buffer.from('evil');
        const change =
          line[0] === 'undo' ? { before: to, after: undefined } : { before: undefined, after: to };
        const undone = line[0] === 'redo' ? '.undone' : '';
        put(
          place.root,
          `.confer/steps/000001${undone}.json`,
          textOf({ words: 'confer note', changes: [{ file: target, ...change }] }),
        );
        if (line[0] === 'check')
          put(place.root, '.confer/steps/open', '{"number":1,"undone":false}');
        const { thrown } = await runIn(place.root, line);
        findings.cases++;
        if (thrown) findings.add(`stack trace: ${thrown}`, `${line[0]}, step for ${target}`);
        const files = readdirSync(place.root, { recursive: true, withFileTypes: true }).filter(
          (entry) => entry.isFile(),
        );
        const evil = files.find(
          (entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8') === 'evil',
        );
        if (evil && /(^|\/)\.git(\/|$)/i.test(target))
          findings.add(
            `wrote into git: ${target}`,
            `confer ${line[0]}; new beside ${before.length} files`,
          );
        drop(place);
      }
    }
    expect(findings.said('2 steps')).toEqual([]);
  },
);

test('the editor is the one of the environment', async () => {
  const place = newPlace();
  const { shell, ran } = traceOf(place, 1);
  put(place.root, 'class.yaml', `name: x\neditor: ${shell}\nEDITOR: ${shell}\n`);
  expect((await runIn(place.root, ['note', 'ana', '--edit'])).err).toContain('No editor is set.');
  expect(ran()).toBe(false);
  expect(LINES.length).toBeGreaterThan(50);
});
