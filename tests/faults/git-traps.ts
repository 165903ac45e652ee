/** Settings and hooks of git that name a program, in the folder of a class: each leaves a trace where it runs. */

import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Place, put } from './hostile-class.ts';
import type { Trap } from './traps.ts';

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

export function repository({ root }: Place) {
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
export const GIT_TRAPS: Trap[] = [
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
