// Random numbers that depend on nothing but their key, so that two programs meet the same chance.

/** Returns a number from 0 to below 1. */
export function chanceOf(...key) {
  let mixed = 0x811c9dc5;
  for (const letter of key.join('|')) {
    mixed = Math.imul(mixed ^ letter.codePointAt(0), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

export const pickBy = (list, ...key) => list[Math.floor(chanceOf(...key) * list.length)];
