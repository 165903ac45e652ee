/** Code in front matter, YAML, templates and around a class: each trap leaves a trace where it runs. */

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { ownLesson, put } from './hostile-class.ts';

export interface Trap {
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
  'texts.yaml',
  'ladder.yaml',
  'rubrics/own.yaml',
  'groups/2026-11-23.yaml',
  'taught/2026-11-20-structure.lead.yaml',
  'words/es.yaml',
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
const PAGES = ['goals', 'group', 'conference', 'needs', 'week'].flatMap((page) =>
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
  ...['git', 'git.exe', 'bin/git', 'node', 'sh', 'nano', 'vi', 'chromium', 'xdg-open', 'open'].map(
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
/** All of them but those of git. */
export const TRAPS = [...FRONTS, ...YAML, ...PAGES, ...AROUND];
