#!/usr/bin/env node
// Refuses a Node that is too old. Node 10 and later must be able to read this file, so it has no
// `import` line and no `await`.
const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`confer needs Node 20.19 or later, and this is Node ${node}.`);
  process.exitCode = 2;
} else {
  import('./start.js');
}
