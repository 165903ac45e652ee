/** The build packs chunks into files whose names say what is in them, as V8 and a program that runs meanwhile need. */

import { expect, test } from 'vitest';

/** The chunks of a small program, whose command says this. */
const chunks = (said: string) =>
  new Map([
    ['main.js', '"use strict";\nmodule.exports={run:()=>require("./cli-A.js")};'],
    ['cli-A.js', '"use strict";const{a}=require("./words-B.js");\nmodule.exports={a};'],
    ['words-B.js', `"use strict";\nconst a="${said}";module.exports={a};`],
    ['note-C.js', '"use strict";const{a}=require("./class-D.js");\nmodule.exports={a};'],
    ...['sort-E.js', 'show-F.js', 'due-G.js'].map((name): [string, string] => [
      name,
      '"use strict";const{a}=require("./class-D.js");\nmodule.exports={a};',
    ]),
    ['class-D.js', `"use strict";\nconst a="${said}";module.exports={a};`],
  ]);

const starts = {
  first: 'main.js',
  cli: 'cli-A.js',
  commands: ['note-C.js', 'sort-E.js', 'show-F.js', 'due-G.js'],
  entries: ['main.js'],
};

test('two programs have no file of one name but the start file', async () => {
  const { packed } = await import('../scripts/build/packs.mjs' as string);
  const namesOf = (said: string) => [...packed(chunks(said), starts).keys()];
  const [one, again, other] = [namesOf('old'), namesOf('old'), namesOf('new')];
  expect(one).toHaveLength(7);
  expect(again).toEqual(one);
  // The start file has its sources in its first line, and is replaced last.
  expect(other.filter((name) => one.includes(name))).toEqual(['main.js']);
});
