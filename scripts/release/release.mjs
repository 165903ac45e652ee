// npm run release: makes in release/ all that people download. The npm package, an executable for each
// platform in platforms.json, their checksums, and a manifest that says what each one is and whether it has run.
// Makes each of them twice and fails if the bytes differ: who has the commit can make the same files.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { archiveOf } from './archive.mjs';
import { bundleInto } from './bundle.mjs';
import { makeExecutable } from './executable.mjs';
import { nodeFor, nodeLicense } from './node-binaries.mjs';
import { capture } from './run.mjs';
import { tryExecutable } from './try.mjs';

const RELEASE = resolve('release');
const WORK = join(RELEASE, 'work');
const TWO_WAYS = 'made twice, it is not the same bytes';
const HERE = `${process.platform} ${process.arch}`;
/** The time in the archives. */
const TIME = Number(
  process.env.SOURCE_DATE_EPOCH ?? capture('git', ['log', '-1', '--format=%ct']).trim(),
);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { node, platforms } = JSON.parse(readFileSync('scripts/release/platforms.json', 'utf8'));

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
if (!existsSync('node_modules/esbuild')) capture('npm', ['ci', '--no-audit', '--no-fund']);
const made = [packed(), ...(await executables())];
rmSync(WORK, { recursive: true });
writeFileSync(join(RELEASE, 'manifest.json'), `${JSON.stringify(manifest(made), undefined, 2)}\n`);
const named = readdirSync(RELEASE).filter((file) => file !== 'SHA256SUMS');
const sums = named.sort().map((file) => `${sha256(file)}  ${file}\n`);
writeFileSync(join(RELEASE, 'SHA256SUMS'), sums.join(''));
for (const one of made) console.log(lineOf(one));
if (made.some(({ missing, 'run here': ran = '' }) => missing || /FAILED/.test(ran)))
  process.exitCode = 1;

function packed() {
  const pack = (folder) => {
    const [{ filename }] = JSON.parse(
      capture('npm', ['pack', '--json', '--pack-destination', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    return filename;
  };
  const platform = 'any computer with Node';
  const file = pack(RELEASE);
  pack(WORK);
  if (isSame(join(RELEASE, file), join(WORK, file)))
    return { file, platform, needs: 'Node 20.19 or later' };
  rmSync(join(RELEASE, file));
  return { platform, missing: TWO_WAYS };
}

async function executables() {
  const maker = platforms.find(({ runs }) => runs === HERE);
  if (!maker) return [{ platform: HERE, missing: 'platforms.json has no Node for this computer' }];
  let bundled;
  let makerNode;
  try {
    makerNode = nodeFor(maker, node);
    copyFileSync(nodeLicense(makerNode), join(RELEASE, 'LICENSE-NODE.txt'));
    bundled = await bundleInto(join(WORK, 'inside'), join(RELEASE, 'LICENSE-NODE.txt'));
    copyFileSync(bundled.assets['dist/NOTICES.txt'], join(RELEASE, 'NOTICES.txt'));
    copyFileSync(bundled.assets['dist/confer.1'], join(RELEASE, 'confer.1'));
    copyFileSync('LICENSE', join(RELEASE, 'LICENSE'));
  } catch (error) {
    return platforms.map(({ runs }) => ({ platform: runs, missing: error.message }));
  }
  return platforms.map((platform) => executableFor(platform, makerNode, bundled));
}

function executableFor(platform, maker, bundled) {
  const { runs, name: kind } = platform;
  const isWindows = runs.startsWith('win32');
  const file = `confer-${version}-${kind}${isWindows ? '.exe' : '.tar.gz'}`;
  const [program, again] = ['confer', 'again'].map((one) => join(WORK, one));
  try {
    const ownNode = nodeFor(platform, node);
    for (const to of [program, again])
      makeExecutable(bundled, { maker, node: ownNode, runs, file: to, work: WORK });
    if (!isSame(program, again)) throw new Error(TWO_WAYS);
    const bytes = readFileSync(program);
    if (bytes.includes(WORK)) throw new Error(`it says where it was made: ${WORK}`);
    writeFileSync(join(RELEASE, file), isWindows ? bytes : archiveOf('confer', bytes, TIME));
  } catch (error) {
    return { platform: runs, missing: error.message };
  }
  const signed = runs.startsWith('darwin') ? 'ad hoc: it names nobody' : 'no';
  const about = { file, platform: runs, node, signed };
  if (runs !== HERE) return { ...about, 'run here': 'no, it is for another kind of computer' };
  return {
    ...about,
    'run here': tryExecutable(join(RELEASE, file)) ? 'yes' : 'yes, and it FAILED',
  };
}

function isSame(one, other) {
  return readFileSync(one).equals(readFileSync(other));
}

function manifest(all) {
  const commit = capture('git', ['rev-parse', 'HEAD']).trim();
  const isChanged = capture('git', ['status', '--porcelain']).trim() !== '';
  const files = all.map((one) => {
    if (one.file === undefined) return one;
    const size = readFileSync(join(RELEASE, one.file)).length;
    return { ...one, size, sha256: sha256(one.file) };
  });
  return { name, version, commit, ...(isChanged && { changed: true }), files };
}

function sha256(file) {
  return createHash('sha256')
    .update(readFileSync(join(RELEASE, file)))
    .digest('hex');
}

function lineOf({ file, platform, missing, 'run here': ran }) {
  if (missing) return `${platform}: not made. ${missing}`;
  return ran ? `release/${file}  run here: ${ran}` : `release/${file}`;
}
