/** Decides what the build keeps of the templates: what each of them says, as a class would read it. */

import type { Problem } from '../../core/problem.ts';
import { openMemo } from '../read/parse-cache.ts';
import { readYaml } from '../read/yaml-file.ts';
import type { Kind } from '../schema/shapes.ts';
import { builtInFiles, builtInFolders } from './built-in.ts';
import { builtIn } from './content.ts';
import { readLesson } from './lessons.ts';
import { partOf, type Ready, readyFile } from './ready.ts';

/** Returns the files for dist/ by name. Throws if a template has a problem. */
export async function makeReady(home: string): Promise<Map<string, string>> {
  const parts = new Map<string, Ready>();
  const put = (file: string, said: unknown) => {
    const name = file.slice('templates/'.length);
    const part = readyFile(partOf(name));
    parts.set(part, { ...parts.get(part), [name]: said });
  };
  const places = { root: home, home, memo: openMemo(home) };
  for (const [kind, files] of yamlFiles(home)) {
    for (const file of files) {
      const { value, problems } = await readYaml(builtIn(home, file), kind, places.memo);
      put(file, sound(value, problems));
    }
  }
  for (const rung of builtInFolders(home, 'templates/lessons')) {
    for (const file of builtInFiles(home, `templates/lessons/${rung}`, '.md')) {
      const { lessons, problems } = await readLesson(builtIn(home, file), places);
      put(file, sound(lessons[0], problems));
    }
  }
  return new Map([...parts].map(([name, said]) => [name, JSON.stringify(said)]));
}

function yamlFiles(home: string): [Kind, string[]][] {
  const one = (name: Kind): [Kind, string[]] => [name, [`templates/${name}.yaml`]];
  const all = (name: Kind): [Kind, string[]] => [
    name,
    builtInFiles(home, `templates/${name}`, '.yaml'),
  ];
  return [one('ladder'), one('standards'), one('tables'), all('rubrics'), all('words')];
}

function sound<T>(value: T, [problem]: Problem[]): T {
  if (!problem) return value;
  throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
}
