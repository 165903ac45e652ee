// Bundles the made-up school year (tests/year), which is TypeScript, so that Node 20 can play it: with the
// sources here, or with a built program in their place.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** `contents` is what the bundle exports, from below tests/year; `program` the folder of a built confer. */
export async function bundleYear(contents, outfile, program = root) {
  const isOther = resolve(program) !== root;
  await build({
    stdin: { contents, resolveDir: join(root, 'tests/year'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // tests/confer.ts finds templates/ relative to its own folder, which is not the folder of the
    // bundle.
    define: { 'import.meta.dirname': JSON.stringify(join(resolve(program), 'tests')) },
    alias: { 'js-yaml': join(root, 'scripts/no-js-yaml.cjs') },
    banner: {
      js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
    },
    plugins: isOther ? [builtProgram(resolve(program))] : [],
    logLevel: 'warning',
  });
}

/** Commands are run by the built program; what the year itself reads of src/ stays. */
function builtProgram(program) {
  const opener = pathToFileURL(join(import.meta.dirname, 'program.mjs')).href;
  const contents = `import { mainOf } from ${JSON.stringify(opener)};
    export const { run } = await mainOf(${JSON.stringify(program)});`;
  return {
    name: 'built-program',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /src\/cli\/cli\.ts$/ }, ({ path }) => ({ path, namespace: 'built' }));
      onResolve({ filter: /program\.mjs$/ }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'built' }, () => ({ contents }));
    },
  };
}
