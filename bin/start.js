// Runs the built program, or says that it has not been built.
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache?.();
const built = new URL('../dist/main.js', import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built);
  await main(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));
} else {
  console.error('confer has not been built yet. In its folder, run: npm run build');
  process.exitCode = 2;
}
