/** Everything a run may use of the process: commands get this and nothing else. */

/** In place of the folder of confer's own files: they are inside of the program. No folder can have this name. */
export const INSIDE = '\0inside';

export interface World {
  cwd: string;
  env: Record<string, string | undefined>;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Class files that this run has written, for what is said if its output then fails. */
  saved?: Set<string>;
  /** The words of the command line, recorded for undo. */
  typed?: string[];
  /** Where confer itself is installed: templates/ and examples/ are below it. Or INSIDE. */
  home: string;
  /** Which Node runs this; not there in tests that run in its process. */
  execPath?: string;
  /** The version of Node, such as 20.19.0. */
  node: string;
  /** The system and the kind of processor, such as "linux x64". */
  platform: string;
  /** This computer's time zone; looked up only when needed. */
  zone: () => string;
  /** Today's date in the teacher's time zone. */
  today: string;
}

/** Returns the world with something changed; a stream that nobody has opened yet stays closed. */
export function changed(world: World, changes: Partial<World>): World {
  return Object.defineProperties({} as World, {
    ...Object.getOwnPropertyDescriptors(world),
    ...Object.getOwnPropertyDescriptors(changes),
  });
}

/** Creates the world; only this function reads the clock and the process. */
export function processWorld(home: string): World {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    // Read inside of run, which handles errors, because the folder may have been deleted.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    // Each is opened where it is first used: a key of completion needs only one of them.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    saved: new Set(),
    home,
    execPath: process.execPath,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  };
}
