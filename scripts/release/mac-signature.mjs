// Signs a Mac program ad hoc, as a Mac's linker does: nobody's name is in it, but without it a Mac with
// an Apple chip starts nothing. And checks a signature: every page of the program against its hash.
import { createHash } from 'node:crypto';

const PAGE = 4096;
const MAGIC = 0xfeedfacf;
const [SEGMENT, SIGNATURE] = [0x19, 0x1d];
const [SUPERBLOB, DIRECTORY] = [0xfade0cc0, 0xfade0c02];
const DIRECTORY_SIZE = 88;
const [AD_HOC, LINKER_SIGNED, SHA256, MAIN_BINARY] = [0x2, 0x20000, 2, 1];

/** Returns the signed program; `name` is what the signature calls it. */
export function signedForMac(program, name) {
  const { commands, end, firstSection } = commandsOf(program);
  if (commands.some(({ kind }) => kind === SIGNATURE)) throw new Error('it is signed already');
  if (end + 16 > firstSection) throw new Error('its header has no room for a signature');
  const text = commands.find(({ segment }) => segment === '__TEXT').at;
  const links = commands.find(({ segment }) => segment === '__LINKEDIT').at;
  const limit = roundUp(program.length, 16);
  const pages = Math.ceil(limit / PAGE);
  const size = roundUp(20 + DIRECTORY_SIZE + name.length + 1 + pages * 32, 16);
  const signed = Buffer.alloc(limit + size);
  program.copy(signed);
  signed.writeUInt32LE(signed.readUInt32LE(16) + 1, 16);
  signed.writeUInt32LE(signed.readUInt32LE(20) + 16, 20);
  for (const [i, word] of [SIGNATURE, 16, limit, size].entries())
    signed.writeUInt32LE(word, end + i * 4);
  const linksSize = limit + size - Number(signed.readBigUInt64LE(links + 40));
  signed.writeBigUInt64LE(BigInt(roundUp(linksSize, 16384)), links + 32);
  signed.writeBigUInt64LE(BigInt(linksSize), links + 48);
  const directory = directoryOf(name, limit, {
    base: signed.readBigUInt64LE(text + 40),
    size: signed.readBigUInt64LE(text + 48),
  });
  const hashes = hashesOf(signed, limit);
  const length = directory.length + hashes.length;
  directory.writeUInt32BE(length, 4);
  const head = words([SUPERBLOB, 20 + length, 1, 0, 20]);
  Buffer.concat([head, directory, hashes]).copy(signed, limit);
  return signed;
}

/** The directory of a signature, up to its hashes; its own length is not in it yet. */
function directoryOf(name, limit, text) {
  const first = DIRECTORY_SIZE + name.length + 1;
  const pages = Math.ceil(limit / PAGE);
  const long = Buffer.alloc(32);
  long.writeBigUInt64BE(text.base, 8);
  long.writeBigUInt64BE(text.size, 16);
  long.writeBigUInt64BE(BigInt(MAIN_BINARY), 24);
  return Buffer.concat([
    words([DIRECTORY, 0, 0x20400, AD_HOC | LINKER_SIGNED, first, DIRECTORY_SIZE, 0, pages, limit]),
    Buffer.from([32, SHA256, 0, Math.log2(PAGE)]),
    words([0, 0, 0, 0]),
    long,
    Buffer.from(`${name}\0`),
  ]);
}

/** Returns true if the program has a signature with SHA-256, and every page is as it was signed. */
export function isSignedForMac(program) {
  const signature = commandsOf(program).commands.find(({ kind }) => kind === SIGNATURE);
  if (!signature) return false;
  const at = program.readUInt32LE(signature.at + 8);
  const count = program.readUInt32BE(at + 8);
  const directories = Array.from(
    { length: count },
    (_, i) => at + program.readUInt32BE(at + 16 + i * 8),
  );
  const directory = directories.find(
    (one) => program.readUInt32BE(one) === DIRECTORY && program[one + 37] === SHA256,
  );
  if (directory === undefined) return false;
  const limit = program.readUInt32BE(directory + 32);
  if (limit !== at) return false;
  const from = directory + program.readUInt32BE(directory + 16);
  const hashes = hashesOf(program, limit, 2 ** program[directory + 39]);
  return hashes.equals(program.subarray(from, from + hashes.length));
}

function hashesOf(program, limit, page = PAGE) {
  const count = Math.ceil(limit / page);
  const hashOf = (bytes) => createHash('sha256').update(bytes).digest();
  return Buffer.concat(
    Array.from({ length: count }, (_, i) =>
      hashOf(program.subarray(i * page, Math.min((i + 1) * page, limit))),
    ),
  );
}

/** What the header of a program says: where each command is, and where the first bytes after it are. */
function commandsOf(program) {
  if (program.readUInt32LE(0) !== MAGIC) throw new Error('it is no program for a Mac');
  const commands = [];
  let at = 32;
  let firstSection = program.length;
  for (let i = 0; i < program.readUInt32LE(16); i++) {
    const kind = program.readUInt32LE(at);
    const segment =
      kind === SEGMENT ? program.toString('latin1', at + 8, at + 24).split('\0')[0] : undefined;
    commands.push({ kind, at, segment });
    const sections = kind === SEGMENT ? program.readUInt32LE(at + 64) : 0;
    for (let n = 0; n < sections; n++) {
      const offset = program.readUInt32LE(at + 72 + n * 80 + 48);
      if (offset > 0) firstSection = Math.min(firstSection, offset);
    }
    at += program.readUInt32LE(at + 4);
  }
  return { commands, end: at, firstSection };
}

function words(all) {
  const bytes = Buffer.alloc(all.length * 4);
  for (const [i, word] of all.entries()) bytes.writeUInt32BE(word, i * 4);
  return bytes;
}

function roundUp(size, to) {
  return Math.ceil(size / to) * to;
}
