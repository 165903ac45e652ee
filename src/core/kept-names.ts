/** Decides which names of files Windows keeps for itself, so that no class has one: con.yaml is a device there. */

// With any ending: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
const KEPT = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Of a file name or an id, without its folder. */
export function isKeptByWindows(name: string): boolean {
  return KEPT.test(name);
}
