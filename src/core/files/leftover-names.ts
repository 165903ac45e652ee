/** Decides which names editors, systems and cloud drives give to what they leave beside a file, and whose copy each is. */

/** What an editor or a system leaves: the group is the name of the file that it is a copy of. */
const LEFT: RegExp[] = [
  /^\.(.+)\.sw[a-z]$/i,
  /^\.(.+)\.(?:un~|kate-swp|icloud)$/i,
  /^\.syncthing\.(.+)\.tmp$/,
  /^~syncthing~(.+)\.tmp$/,
  /^\.?(.+?)(?:\.\d+)?\.te?mp$/i,
  /^(.+?)(?:\.~\d+)?~$/,
  /^#(.+)#$/,
  /^\.#(.+)$/,
  /^\.~lock\.(.+)#$/,
  /^(?:~\$|\.~|\._)(.+)$/,
  /^(.+)\.(?:bak|backup|orig|rej|old|save|sav|swp|swo|part|partial|crdownload|lck)\d*$/i,
  /^(.+)\.sb-[\w-]+$/,
  /^(.+\.ya?ml)\.(?:gz|bz2|xz|zip|7z|sync-conflict.*|conflict.*|\d+)$/i,
];

/** What is no copy of any file that its name would tell. */
const OF_NOTHING =
  /^(?:\.ds_store|\.localized|(?:eh)?thumbs\.db|desktop\.ini|icon\r|\.directory|\.goutputstream-.*|\.nfs[\da-f]{8,}|\.fuse_hidden\w+|\.dropbox(?:\.\w+)?|4913)$/i;

/** Returns true for what an editor or a system left; never for a file that somebody named. */
export function isLeftover(name: string): boolean {
  return OF_NOTHING.test(name) || LEFT.some((form) => form.test(name));
}

/** Returns ana.yaml for .ana.yaml.swp, and any other name as it is. */
export function withoutLeftover(name: string): string {
  for (const form of LEFT) {
    const inner = form.exec(name)?.[1];
    if (inner) return withoutLeftover(inner);
  }
  return name;
}

/** What people and cloud drives add to a stem that they copy: "ana (1)", "Copy of ana", ana-LAPTOP7. */
const ADDED: RegExp[] = [
  / ?\([^()]*\)$/,
  /^(?:copy of|kopie von|copie de|copia de|cópia de|copia di|kopie van) /iu,
  /[ _-]+(?:copy|copia|cópia|copie|kopie|backup|bak|old|orig)(?: ?\d+)?$/iu,
  / \d+$/,
  /~\d[\d-]*$/,
  /[-_.]?(?:sync-)?conflict[-_].*$/i,
  /-(?=[A-Z\d-]*[A-Z])[A-Z\d]+(?:-[A-Z\d]+)*$/,
];

/** Returns the stem that a name was copied from: "ana" for "Copy of ana"; undefined if it is no such name. */
export function copiedStem(stem: string): string | undefined {
  for (const form of ADDED) {
    const rest = stem.replace(form, '').replace(/[ -]+$/, '');
    if (rest !== stem && rest !== '') return copiedStem(rest) ?? rest;
  }
  return undefined;
}

/** A folder where somebody, or a program, keeps copies: nothing in it is meant to be read. */
export function isBackupFolder(name: string): boolean {
  return (
    name.startsWith('.') ||
    isLeftover(name) ||
    /^(?:backups?|bak|old|trash|copies|versions?|sicherung)\b|[-_ .](?:backups?|bak|old)$/i.test(
      name,
    )
  );
}
