/**
 * Decides what npm run test:quick leaves out: the test files listed here, with the reason, and most
 * of the made-up cases. A file that is not listed here is quick: no browser, no solver, no terminal, no process that is killed, no wait for a lock.
 */

export const SLOW: Record<string, string> = {
  'tests/faults/**/*.test.ts': 'kills, full disks and hostile folders, in processes of their own',
  'tests/scenarios-as-processes.test.ts': 'starts a process for each command',
  'tests/year.test.ts': 'plays a school year',
  'tests/log-everything.test.ts': 'plays three weeks of it, and saves each in git',
  'tests/core/groups/search.test.ts': 'compares with the HiGHS solver',
  'tests/folder/git.test.ts': 'starts git hundreds of times',
  'tests/folder/lock.test.ts': 'waits for locks, and lets processes race for one',
  'tests/walk/walk.test.ts': 'walks through every command, for a minute',
  'tests/undo/processes.test.ts': 'kills processes, and lets them race',
  'tests/merges/random-pairs.test.ts': 'merges dozens of branches in git',
  'tests/merges/driver.test.ts': 'lets git start the built program',
  'tests/site-in-browser.test.ts': 'opens the site in a browser',
  'tests/print/browser.test.ts': 'prints in a browser',
  'tests/print/pdf.test.ts': 'makes PDFs in a browser',
  'tests/print/hostile-text.test.ts': 'prints every page for every hostile text',
  'tests/core/evidence-once.test.ts': 'replaces a module, which files of a quick run share',
  'tests/completion/shells.test.ts': 'types in real shells',
  'tests/editors.test.ts': 'asks a YAML language server about every class of tests/problems',
  'tests/package.test.ts': 'packs and installs confer',
  'tests/terminal/real-*.test.ts': 'starts the program in a terminal',
};

/** How many made-up cases a quick run tries, of those that a whole run has thousands of. */
export const FEWER: Record<string, string> = {
  GROUPING_CASES: '60',
  RENAME_CASES: '300',
  EDIT_CASES: '500',
  UNDO_CASES: '2',
  DISTRICT_CLASSES: '8',
  BACK_CASES: '8',
  CLASSMATES_CASES: '3',
};
