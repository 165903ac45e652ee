// A Windows program that was changed no longer fits the signature of Node: without it Windows says that the
// publisher is unknown, with it that the signature is broken.

const SIGNATURE = 4;

/** Returns the program with no signature. */
export function unsignedForWindows(program) {
  const header = program.readUInt32LE(0x3c);
  if (
    program.toString('latin1', header, header + 4) !== 'PE\0\0' ||
    program.readUInt16LE(header + 24) !== 0x20b
  )
    throw new Error('it is no 64-bit program for Windows');
  const unsigned = Buffer.from(program);
  unsigned.fill(0, header + 24 + 112 + SIGNATURE * 8, header + 24 + 112 + SIGNATURE * 8 + 8);
  return unsigned;
}
