/**
 * Walks at random through one class: commands, edits by hand, git, days that go on and a disk that refuses. Beside it
 * stands what the class has to say, fact by fact; after every step the files are compared with that.
 */

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTRIBUTES, ATTRIBUTES_FILE } from '../../src/folder/git/merge-setting.ts';
import { menu } from '../../src/menu/menu.ts';
import { confer, newFolder } from '../confer.ts';
import { playHere } from '../faults/faults.ts';
import { type Random, randomFrom } from '../random.ts';
import { type Bytes, bytesIn, differing, isSame } from '../undo/class-bytes.ts';
import { handWrittenClass } from '../undo/hand-written.ts';
import { disturb, editByHand } from './by-hand.ts';
import { MAKERS } from './commands.ts';
import { changeOf, type Facts, factsIn } from './facts.ts';
import { Repository } from './in-git.ts';
import { type Line, type There, without } from './line.ts';

export const WRITES = menu.flatMap(({ name, writes }) => (writes ? [name] : []));
const DRY = new Set(menu.flatMap(({ name, flags }) => ('dryRun' in flags ? [name] : [])));
const KEPT_STEPS = 100;
/** What a new lesson begins with. */
const EXPECTED = /^unfinished-lesson /;

/** What a command changed, as it can be turned back. */
interface Step {
  as: string | undefined;
  before: Bytes;
  after: Bytes;
}

export class Walk {
  readonly root: string;
  /** How often each command was accepted and changed something. */
  readonly done = new Map<string, number>();
  readonly counts = { commands: 0, refused: 0, faults: 0, met: 0, byHand: 0, git: 0, undone: 0 };
  private readonly random: Random;
  private readonly teachers: string[];
  private readonly beside = newFolder();
  private readonly repository: Repository | undefined;
  private readonly story: string[];
  private bytes: Bytes;
  private facts: Facts;
  /** What check said last; undefined if something else than a command changed the class since. */
  private problems: string[] | undefined;
  private past: Step[] = [];
  private future: Step[] = [];
  private wrong: { what: string; end: () => unknown } | undefined;
  private day = Date.UTC(2026, 10, 23);
  private n = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
    const { root, teachers } = handWrittenClass(this.random);
    this.root = root;
    // As in a new class; an older one gets the file from save.
    writeFileSync(join(root, ATTRIBUTES_FILE), ATTRIBUTES);
    this.teachers = teachers;
    this.story = [`WALK=${seed}, in ${root}`];
    this.repository = this.random.chance(0.25) ? new Repository(root) : undefined;
    this.bytes = bytesIn(root);
    this.facts = factsIn(this.bytes);
  }

  /** Its last lines: what was done, the newest at the end. */
  get told(): string {
    return [this.story[0], ...this.story.slice(1).slice(-14)].join('\n   ');
  }

  async all(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) await this.step();
    rmSync(this.root, { recursive: true, force: true });
    rmSync(this.beside, { recursive: true, force: true });
  }

  private async step(): Promise<void> {
    const { random } = this;
    this.n++;
    if (random.chance(0.05)) this.day += 86_400_000 * (1 + random.below(3));
    if (random.chance(0.08)) return this.handEdit();
    if (this.repository && random.chance(0.05)) return this.inGit(this.repository);
    if (random.chance(0.03)) return this.disturbance();
    if (random.chance(0.12)) return this.turn(random.chance(0.65) ? 'undo' : 'redo');
    if (this.repository && random.chance(0.02)) return this.save(this.repository);
    return this.command();
  }

  private get today(): string {
    return new Date(this.day).toISOString().slice(0, 10);
  }

  private fail(what: string[]): never {
    throw new Error(`${what.slice(0, 6).join('\n')}\n${this.told}`);
  }

  private idsIn(folder: string): string[] {
    const path = join(this.root, folder);
    const names = existsSync(path) ? readdirSync(path) : [];
    return names.flatMap((one) => /^([^(]*)\.ya?ml$/.exec(one)?.[1] ?? []);
  }

  /** A command of the menu that writes; which are tried more often are those of every day. */
  private async command(): Promise<void> {
    const { random } = this;
    const rare = /^(init|demo|forget|transfer|import|lessons|unit|id|print|plan|add|archive)$/;
    const some = Object.keys(MAKERS);
    const first = random.pick(some);
    const name = rare.test(first) && random.chance(0.7) ? random.pick(some) : first;
    // The example of 24 is copied only now and then.
    if (name === 'demo' && random.chance(0.8)) return;
    const ids = this.idsIn('students');
    if (ids.length === 0) return;
    const teacher = this.teachers.length > 0 ? random.pick(this.teachers) : undefined;
    const there: There = {
      ...{ random, facts: this.facts, ids, gone: this.idsIn('archive'), teacher, n: this.n },
      ...{ day: this.today, root: this.root, beside: this.beside },
    };
    const line = MAKERS[name]!(there);
    const isDry = DRY.has(name) && random.chance(0.06) && !line.words.includes('--dry-run');
    const words = isDry ? [...line.words, '--dry-run'] : line.words;
    this.counts.commands++;
    // Check takes longer than any command: it is asked now and then, about all since it was asked before.
    if (this.problems === undefined && random.chance(0.5)) this.problems = await this.check();
    const isFault = !isDry && random.chance(0.07);
    const { code, out, err, met } = await this.run(words, teacher, isFault);
    if (/\n\s+at |bug in confer/i.test(err)) this.fail([`a stack: ${err}`]);
    if (isDry) return this.expectSame(`--dry-run changed`, out + err);
    if (isFault) return this.afterFault(line, code, met, out + err);
    if (code !== 0) {
      this.counts.refused++;
      if (line.sure && !this.wrong && !isBlocked(err + out))
        this.fail([`refused: ${words.join(' ')}`, out + err]);
      return this.expectSame('refused, and changed', out + err);
    }
    await this.accepted(name, line, teacher, out + err);
  }

  private async run(words: string[], as: string | undefined, isFault = false) {
    const all = [...(as === undefined ? [] : ['--as', as]), ...words];
    const day = this.today;
    if (!isFault) {
      this.story.push(`${day} confer ${all.map((word) => JSON.stringify(word)).join(' ')}`);
      return { ...(await confer(this.root, all, day)), met: false };
    }
    const { random } = this;
    const mode = random.pick(['ENOSPC', 'EIO', 'EROFS', 'EACCES']);
    const fault = { at: 1 + random.below(20), mode, sticky: random.chance(0.4) };
    this.story.push(`${day} confer ${all.join(' ')} with ${JSON.stringify(fault)}`);
    const ended = await playHere(this.root, all, fault, day);
    this.counts.faults++;
    if (ended.code === 3) this.counts.met++;
    return { ...ended, met: ended.code === 3 };
  }

  private expectSame(what: string, said: string): void {
    const now = bytesIn(this.root);
    if (!isSame(now, this.bytes)) this.fail([what, ...differing(now, this.bytes), said]);
  }

  private judged(line: Line, now: Bytes): string[] {
    const facts = factsIn(now);
    const others = differing(this.bytes, now).filter(
      (file) => !/\.ya?ml$/.test(file) && file !== '.gitignore' && !line.writes?.test(file),
    );
    return [
      ...line.judge(changeOf(this.facts, facts), facts),
      ...others.map((file) => `changed too: ${file}`),
      ...lostComments(this.bytes, now, line.forGood === true),
    ];
  }

  private async accepted(name: string, line: Line, as: string | undefined, said: string) {
    const now = bytesIn(this.root);
    // A comment that goes is said.
    const wrong = this.judged(line, now).filter((one) => !isSaid(one, said));
    if (wrong.length > 0) this.fail([...wrong, said]);
    if (line.forGood && !isSame(now, this.bytes)) [this.past, this.future] = [[], []];
    else if (!isSame(now, this.bytes)) {
      this.past = [...this.past, { as, before: this.bytes, after: now }].slice(-KEPT_STEPS);
      this.future = [];
    }
    if (!isSame(now, this.bytes) || /^(init|demo|transfer)$/.test(name))
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
    this.take(now);
    // What is wrong for a while is another problem with each command.
    if (this.problems === undefined || this.wrong || this.random.chance(0.7)) return;
    const problems = await this.check();
    const added = without(problems, this.problems).filter((one) => !EXPECTED.test(one));
    if (added.length > 0) this.fail([`${name} brought a problem`, ...added, said]);
    this.problems = problems;
  }

  /** Old or new, now or after the next run; what a broken disk remembers of it is not promised. */
  private async afterFault(line: Line, code: number, met: boolean, said: string): Promise<void> {
    if (![0, 1, 2, 3].includes(code)) this.fail([`ended with ${code}`, said]);
    await this.check();
    const now = bytesIn(this.root);
    const isOld = isSame(now, this.bytes);
    const wrong = this.judged(line, now);
    if (code === 0 ? wrong.length > 0 : !isOld && (!met || wrong.length > 0))
      this.fail([`after a fault (${code})`, ...wrong, said]);
    const left = [...now.keys()].filter((file) => file.endsWith('.tmp'));
    if (left.length > 0) this.fail(['left over', ...left, said]);
    rmSync(join(this.root, '.confer/steps'), { recursive: true, force: true });
    [this.past, this.future] = [[], []];
    this.take(now);
    this.problems = undefined;
  }

  private take(now: Bytes): void {
    this.bytes = now;
    this.facts = factsIn(now);
  }

  /** Each problem by its kind, file and words, without numbers: lines move. */
  private async check(): Promise<string[]> {
    const { out } = await confer(this.root, ['check', '--json'], this.today);
    const { problems } = JSON.parse(out) as { problems: Record<string, string>[] };
    return problems.map(({ code, file, message }) =>
      `${code} ${file} ${message}`.replace(/\d+/g, '0'),
    );
  }

  private async handEdit(): Promise<void> {
    const step = this.past.at(-1);
    const last = step ? differing(step.before, step.after) : [];
    const what = editByHand(this.root, this.random, this.n, this.today, last);
    if (what === undefined) return;
    this.counts.byHand++;
    this.story.push(`(${what})`);
    this.lookAgain();
    // What a hand changed since is not undone.
    if (this.random.chance(0.3)) await this.turn('undo');
  }

  /** After what confer did not do: the class is what it is now. */
  private lookAgain(): void {
    this.take(bytesIn(this.root));
    this.problems = undefined;
  }

  private inGit(repository: Repository): void {
    if (this.wrong) return;
    const { what, wrong, open } = repository.act(this.random, this.n);
    this.counts.git++;
    this.story.push(`(${what})`);
    if (wrong.length > 0) this.fail(wrong);
    if (open) this.wrong = { what, end: open };
    this.lookAgain();
  }

  private disturbance(): void {
    if (this.wrong) {
      this.story.push(`(no more: ${this.wrong.what})`);
      this.wrong.end();
      this.wrong = undefined;
    } else {
      this.wrong = disturb(this.root, this.random);
      this.story.push(`(${this.wrong.what})`);
    }
    this.lookAgain();
  }

  private async save(repository: Repository): Promise<void> {
    if (this.wrong) return;
    const { code, out, err } = await this.run(['save', `week ${this.n}`], this.teachers[0]);
    this.counts.commands++;
    this.expectSame('save changed', out + err);
    if (code !== 0) return;
    this.done.set('save', (this.done.get('save') ?? 0) + 1);
    const left = repository.git('status', '--porcelain').text;
    if (left !== '') this.fail(['not in git after save', left, out + err]);
    repository.remember();
  }

  /** Byte for byte where no file of the step was changed since, and only for whoever did it; else nothing. */
  private async turn(name: 'undo' | 'redo'): Promise<void> {
    const [from, to] = name === 'undo' ? [this.past, this.future] : [this.future, this.past];
    const step = from.at(-1);
    const as = this.random.chance(0.8) ? step?.as : this.teachers[0];
    const { code, out, err } = await this.run([name], as);
    const now = bytesIn(this.root);
    const [is, then] =
      step && name === 'undo' ? [step.after, step.before] : [step?.before, step?.after];
    const files = is && then ? differing(is, then) : [];
    const mayTurn =
      files.every((file) => [is, then].some((side) => side!.get(file) === this.bytes.get(file))) &&
      (step?.as === undefined || step.as === as);
    const wanted = new Map(this.bytes);
    if (mayTurn) for (const file of files) setOrDelete(wanted, file, then!.get(file));
    if (code !== (mayTurn ? 0 : 1)) this.fail([`${name} ended with ${code}`, out + err]);
    if (!isSame(now, wanted))
      this.fail([`${name} is not the other side`, ...differing(now, wanted)]);
    if (mayTurn && step) {
      from.pop();
      to.push(step);
      this.counts.undone++;
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
    }
    this.lookAgain();
  }
}

function setOrDelete(bytes: Bytes, file: string, text: string | undefined): void {
  if (text === undefined) bytes.delete(file);
  else bytes.set(file, text);
}

/** A file that cannot be read, or a hand that has it open in git, may stop any command. */
const isBlocked = (said: string) => /conflict|cannot be read|\.yml can be read/.test(said);

function isSaid(wrong: string, said: string): boolean {
  const [, comment] = /^lost from \S+: (# mine w\d+)$/.exec(wrong) ?? [];
  return comment !== undefined && said.split('\n').some((line) => line.trim() === comment);
}

/** Comments of the teacher are where they were, or in the file that took the place of theirs. */
function lostComments(was: Bytes, is: Bytes, isForGood: boolean): string[] {
  const minesIn = (text = '') => text.match(/# mine w\d+/g) ?? [];
  const fresh = [...is].filter(([file]) => !was.has(file)).flatMap(([, text]) => minesIn(text));
  return [...was].flatMap(([file, text]) => {
    // One that stands inside of an entry goes with it where a writer is forgotten.
    if (isForGood && (!is.has(file) || file.startsWith('groups/'))) return [];
    const now = is.has(file) ? minesIn(is.get(file)) : fresh;
    return minesIn(text)
      .filter((one) => !now.includes(one))
      .map((one) => `lost from ${file}: ${one}`);
  });
}
