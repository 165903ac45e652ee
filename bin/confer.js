#!/usr/bin/env node
// Refuses a Node that is too old, and says if the build is missing. Node 10 and later must be able
// to read this file, so it has nothing newer.
/** What is printed without reading a class. */
const IS_SHORT = /^(--?(version|V|help|h)|help.*)$/;
const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`confer needs Node 20.19 or later, and this is Node ${node}.`);
  process.exitCode = 2;
} else {
  start(process.argv.slice(2));
}

function start(argv) {
  const { load, waitToOptimize } = require('./load.js');
  // A shell asks for words after each Tab: that program is small.
  const isKey = argv[0] === 'completion' && argv[1] === '--words';
  if (!isKey && !IS_SHORT.test(argv.join(' '))) waitToOptimize();
  let program;
  try {
    program = load(isKey ? 'complete.js' : 'main.js');
  } catch (error) {
    if (error.code !== 'ENOENT' || !/dist.(main|complete)\.js/.test(error.message)) throw error;
    console.error('confer has not been built yet. In its folder, run: npm run build');
    process.exitCode = 2;
    return;
  }
  // templates/ and examples/ are beside bin/.
  program.main(argv, require('node:path').join(__dirname, '..'));
}
