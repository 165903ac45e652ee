/** Decides which names are those of a YAML file, and which of two that differ in the ending is read. */

const YAML = /\.ya?ml$/i;

export function isYamlName(name: string): boolean {
  return YAML.test(name);
}

/** Returns students/zoe.yaml for students/zoe.yml: the name under which commands know it. */
export function yamlName(file: string): string {
  return file.replace(YAML, '.yaml');
}

/** A file as it is called on the disk, and the name under which the class knows it. */
export interface YamlFile {
  file: string;
  as: string;
  /** The file that is read in its place, if they differ only in the ending. */
  of?: string;
}

/** Of x.yaml and x.yml, the first is the one that commands know, and the other says so in `of`. */
export function toldApart(files: string[]): YamlFile[] {
  const first = new Map<string, string>();
  for (const file of files) {
    const known = first.get(yamlName(file));
    if (known === undefined || file === yamlName(file)) first.set(yamlName(file), file);
  }
  return files.map((file) => {
    const of = first.get(yamlName(file))!;
    return of === file ? { file, as: yamlName(file) } : { file, as: file, of };
  });
}
