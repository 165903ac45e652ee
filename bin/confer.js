#!/usr/bin/env node
// Refuses a Node that is too old, and says if the build is missing. Node 10 and later must be able
// to read this file, so it has no `import` line, and no `await`, and nothing newer.
const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`confer needs Node 20.19 or later, and this is Node ${node}.`);
  process.exitCode = 2;
} else {
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  if (enableCompileCache) enableCompileCache();
  // A shell asks for words after each Tab: that program is small.
  const [command, flag] = process.argv.slice(2);
  const isKey = command === 'completion' && flag === '--words';
  import(isKey ? '../dist/complete.js' : '../dist/main.js').then(
    ({ main }) => main(process.argv.slice(2)),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/dist.main\.js'/.test(error.message))
        throw error;
      console.error('confer has not been built yet. In its folder, run: npm run build');
      process.exitCode = 2;
    },
  );
}
