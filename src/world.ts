/** All that a run may touch: commands get this, and nothing else from the process. */

export interface World {
  cwd: string;
  env: Record<string, string | undefined>;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** The words of the command line, for what can be undone. */
  typed?: string[];
  /** Where confer itself is installed: templates/ and examples/ are below it. */
  home: string;
  /** The version of Node, such as 20.19.0. */
  node: string;
  /** The time zone of this machine; looked up only when it is asked for. */
  zone: () => string;
  /** Today's calendar date where the teacher is. */
  today: string;
}

/** The one place that looks at the clock and at the process. */
export function processWorld(home: string): World {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    // Asked for inside of run, where errors end: the folder may have been deleted.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    home,
    node: process.versions.node,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  };
}
