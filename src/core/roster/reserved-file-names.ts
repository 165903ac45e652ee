/** Decides which file names no class may use, because Windows reserves them (con is a device). */

// Reserved with any extension; see learn.microsoft.com, "Naming Files, Paths, and Namespaces".
const KEPT = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Returns true for a reserved file name or id, without its folder. */
export function isKeptByWindows(name: string): boolean {
  return KEPT.test(name);
}
