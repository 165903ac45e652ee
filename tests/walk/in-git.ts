/** What a teacher does with git in a class folder, and what the class says at each commit. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { bytesIn } from '../undo/class-bytes.ts';
import { type Facts, factsIn } from './facts.ts';

export class Repository {
  private readonly root: string;
  private readonly branches = ['main'];
  private readonly at = new Map<string, Facts>();

  constructor(root: string) {
    this.root = root;
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Ms. Rivera');
    this.git('config', 'user.email', 'rivera@example.org');
    this.git('config', 'core.autocrlf', 'false');
    writeFileSync(join(root, '.gitignore'), '.confer/\n');
    this.commit('first');
  }

  git(...words: string[]): { code: number; text: string } {
    const { status, stdout, stderr } = spawnSync('git', words, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
    return { code: status ?? 1, text: `${stdout}${stderr}`.trim() };
  }

  /** Remembers what the class says where it is now. */
  remember(): void {
    if (this.git('status', '--porcelain').text !== '') return;
    this.at.set(this.git('rev-parse', 'HEAD').text, factsIn(bytesIn(this.root)));
  }

  private commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
    this.remember();
  }

  /** Does something and says what; `wrong` is what a merge lost or made up. */
  act(random: Random, n: number): { what: string; wrong: string[]; open?: () => void } {
    const how = random.below(6);
    if (how === 0) {
      this.commit(`commit ${n}`);
      return { what: 'git commit', wrong: [] };
    }
    if (how === 1 && this.branches.length < 4) {
      this.branches.push(`b${n}`);
      this.git('checkout', '-q', '-b', `b${n}`);
      return { what: `git checkout -b b${n}`, wrong: [] };
    }
    if (how === 2) {
      this.git('stash', '-q', '-u');
      const mid = factsIn(bytesIn(this.root));
      const back = this.git('stash', 'pop', '-q');
      return { what: `git stash, then pop (${mid.size}): ${back.code}`, wrong: [] };
    }
    const branch = random.pick(this.branches);
    if (how === 3) {
      this.commit(`before ${n}`);
      const { code, text } = this.git('checkout', '-q', branch);
      const wrong = code === 0 ? this.asCommitted() : [text];
      return { what: `git checkout ${branch}`, wrong };
    }
    return this.merge(branch, n, how === 5);
  }

  /** The class says what it said when this commit was made. */
  private asCommitted(): string[] {
    const was = this.at.get(this.git('rev-parse', 'HEAD').text);
    if (!was) return [];
    const is = factsIn(bytesIn(this.root));
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((key) => was.get(key) !== is.get(key))
      .map((key) => `after a checkout: ${key}`);
  }

  /** Both sides' facts are there, each once; where git cannot say, the teacher gives it up, at once or later. */
  private merge(branch: string, n: number, stays: boolean) {
    this.commit(`before ${n}`);
    const [ours, theirs] = ['HEAD', branch].map((ref) =>
      this.at.get(this.git('rev-parse', ref).text),
    );
    const base = this.at.get(this.git('merge-base', 'HEAD', branch).text);
    const { code } = this.git('merge', '-q', '--no-edit', branch);
    const what = `git merge ${branch}: ${code}`;
    if (code !== 0) {
      const open = () => void this.git('reset', '-q', '--hard', 'HEAD');
      if (stays) return { what, wrong: [], open };
      open();
      return { what, wrong: [] };
    }
    this.remember();
    if (!ours || !theirs || !base) return { what, wrong: [] };
    return { what, wrong: lost(base, ours, theirs, factsIn(bytesIn(this.root))) };
  }
}

function lost(base: Facts, ours: Facts, theirs: Facts, is: Facts): string[] {
  const keys = new Set([...base.keys(), ...ours.keys(), ...theirs.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [was, a, b, now] = [base, ours, theirs, is].map((one) => one.get(key) ?? 0);
    const wanted = a === b ? a : a === was ? b : a;
    return now === wanted ? [] : [`after a merge ${now} times, not ${wanted}: ${key}`];
  });
}
