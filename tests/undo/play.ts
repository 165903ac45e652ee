/** Works on a made-up class beside a simple memory of what each command changed, and says where the two differ. */

import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { forScreen } from '../../src/terminal/screen.ts';
import { confer, newFolder, TODAY } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';
import { anyCommand } from './any-command.ts';
import { type Bytes, bytesIn, differing, isSame, put } from './class-bytes.ts';
import { handWrittenClass } from './hand-written.ts';

/** A line of a shell, read back into words: double quotes as JSON has them. */
function typedWords(line: string): string[] {
  const parts = /'([^']*)'|"([^"]*)"|\\(.)|([^\s'"\\])/gsu;
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/gsu)].map(([word]) =>
    [...word.matchAll(parts)]
      .map(([, ...found]) => found.find((one) => one !== undefined))
      .join(''),
  );
}

interface Done {
  as: string[];
  words: string[];
  before: Bytes;
  after: Bytes;
}

/** A file that has no words of its own. */
const FILE_LINE = /^\S+\.(yaml|md|html|csv)( (was|would be) (removed|created))?$/;

/** A class that is worked on, beside a simple memory of what each command changed. */
export class Play {
  readonly root: string;
  now: Bytes;
  past: Done[] = [];
  future: Done[] = [];
  private readonly random: Random;
  private readonly teachers: string[];
  private readonly beside = newFolder();
  private readonly story: string[];

  constructor(seed: number) {
    this.random = randomFrom(seed);
    const { root, teachers } = handWrittenClass(this.random);
    this.root = root;
    this.teachers = teachers;
    this.story = [`UNDO_SEED=${seed}, in ${root}`];
    this.now = bytesIn(root);
  }

  /** Typed in the class, in a folder below it, or from elsewhere. */
  private async run(typed: string[], as: string[] = []) {
    const { random, root } = this;
    const far = random.chance(0.1);
    const cwd = far ? this.beside : random.chance(0.1) ? join(root, 'students') : root;
    const words = [...(far ? ['-C', root] : []), ...as, ...typed];
    this.story.push(`confer ${words.map((word) => JSON.stringify(word)).join(' ')}`);
    const day = random.pick([TODAY, TODAY, '2026-11-24', '2026-12-01']);
    return confer(cwd, words, day).catch((error: Error) => {
      throw new Error(`${error.stack}\n${this.told}`);
    });
  }

  private get told(): string {
    return this.story.join('\n   ');
  }

  private expectBytes(wanted: Bytes): void {
    const found = bytesIn(this.root);
    if (isSame(found, wanted)) return;
    const [is, was] = [found, wanted].map((all) =>
      Object.fromEntries(differing(found, wanted).map((file) => [file, all.get(file)])),
    );
    expect(is, this.told).toEqual(was);
  }

  async command(): Promise<void> {
    const inFolder = (folder: string) =>
      [...this.now.keys()]
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.yaml'))
        .map((file) => file.slice(folder.length + 1, -'.yaml'.length));
    const there = { ids: inFolder('students'), gone: inFolder('archive'), beside: this.beside };
    const { typed, writes } = anyCommand(this.random, there);
    const as = this.teachers.length > 0 ? ['--as', this.random.pick(this.teachers)] : [];
    await this.run(typed, as);
    const after = bytesIn(this.root);
    if (!writes) this.expectBytes(this.now);
    if (isSame(this.now, after)) return;
    this.past.push({ as, words: typed, before: this.now, after });
    this.future = [];
    this.now = after;
  }

  undo = () => this.turn('undo', 'Undone', this.past, this.future, 'before');
  redo = () => this.turn('redo', 'Redone', this.future, this.past, 'after');

  /** False where there was nothing to turn back. */
  private async turn(
    name: 'undo' | 'redo',
    head: string,
    from: Done[],
    to: Done[],
    end: 'before' | 'after',
  ): Promise<boolean> {
    if (this.random.chance(0.15)) await this.onlyShown(name, head, from, end);
    const step = from.pop();
    const { code, out, err } = await this.run([name], step?.as);
    const wanted = step?.[end] ?? this.now;
    expect({ code, err }, this.told).toEqual({ code: 0, err: '' });
    this.expectBytes(wanted);
    if (step) this.expectSaid(out, head, step, this.now, wanted);
    else expect(out, this.told).toBe(`Nothing to ${name}.\n`);
    if (step) to.push(step);
    this.now = wanted;
    return step !== undefined;
  }

  private async onlyShown(name: string, head: string, from: Done[], end: 'before' | 'after') {
    const step = from.at(-1);
    const { out } = await this.run([name, '--dry-run'], step?.as);
    this.expectBytes(this.now);
    const said = `Would be ${head.toLowerCase()}`;
    if (step) this.expectSaid(out, said, step, this.now, step[end]);
  }

  /**
   * The words as they were typed, on one line, but for which class and teacher; what changed; no file
   * that did not change; only lines that went or came.
   */
  private expectSaid(out: string, head: string, { words }: Done, was: Bytes, is: Bytes): void {
    const [first = '', ...lines] = out.split('\n');
    expect(first.slice(0, head.length + 2), this.told).toBe(`${head}: `);
    expect(typedWords(first.slice(head.length + 2)), this.told).toEqual([
      'confer',
      ...words.map(forScreen),
    ]);
    const files = differing(was, is);
    const named = lines.flatMap((line) => /^ {3}(?!and \d)(\S.*)$/.exec(line)?.[1] ?? []);
    expect(named.length > 0, this.told).toBe(files.length > 0);
    for (const line of named.filter((one) => FILE_LINE.test(one))) {
      const file = line.replace(/ (was|would be) (removed|created)$/, '');
      expect(files, this.told).toContain(file);
      expect(line.endsWith(' removed'), this.told).toBe(!is.has(file));
      expect(line.endsWith(' created'), this.told).toBe(!was.has(file));
    }
    for (const [mark, bytes] of [
      ['-', was],
      ['+', is],
    ] as const) {
      const there = new Set(files.flatMap((file) => shownLines(bytes.get(file) ?? '')));
      const shown = lines
        .filter((line) => line.startsWith(`     ${mark} `))
        .map((line) => line.slice(7));
      const said = shown.filter((line) => !/^and \d+ more lines?$/.test(line));
      expect(
        said.filter((line) => !there.has(line)),
        this.told,
      ).toEqual([]);
    }
  }

  /** A file of the last step that a hand changed since is not written over. */
  async byHand(): Promise<void> {
    const { random } = this;
    const [name, step] = random.chance(0.5)
      ? (['undo', this.past.at(-1)] as const)
      : (['redo', this.future.at(-1)] as const);
    if (!step) return;
    const file = random.pick(differing(step.before, step.after));
    const path = join(this.root, file);
    const isThere = this.now.has(file);
    // Without class.yaml there is no class to undo in.
    const mayDelete = step.before.has(file) && step.after.has(file) && file !== 'class.yaml';
    if (isThere && mayDelete && random.chance(0.3)) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, '# by hand', { flag: isThere ? 'a' : 'w' });
    }
    const changed = bytesIn(this.root);
    this.story.push(`(${file} was changed by hand)`);
    const dry = random.chance(0.3) ? ['--dry-run'] : [];
    const { code, out, err } = await this.run([name, ...dry], step.as);
    expect({ code, out }, this.told).toEqual({ code: 1, out: '' });
    expect(err, this.told).toContain(`${file} has changed since that command (confer `);
    this.expectBytes(changed);
    put(this.root, this.now);
    this.story.push('(and that was reverted by hand)');
  }

  async all(): Promise<void> {
    const { random } = this;
    const first = this.now;
    for (let i = 4 + random.below(8); i > 0; i--) await this.command();
    while (await this.undo());
    this.expectBytes(first);
    while (await this.redo());
    for (let i = 8 + random.below(6); i > 0; i--) {
      await random.pick([
        this.undo,
        this.undo,
        this.redo,
        () => this.command(),
        () => this.byHand(),
      ])();
    }
  }
}

/** Lines of a file as a screen shows them. */
function shownLines(bytes: string): string[] {
  return Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^- /, '')
        .replace(/\s*\t+\s*/g, ' ')
        .replaceAll('\ufeff', '\ufffd'),
    );
}
