/** Decides which ladder, standards and rubrics a class uses: its own or the built-in ones. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import { makeLadder } from '../../core/ladder/ladder.ts';
import type { Rubric } from '../../core/ladder/rubric.ts';
import type { ReadFile } from '../read/read-file.ts';
import { idOf } from '../read/yaml-file.ts';
import type { Kind, Kinds } from '../schema/shapes.ts';
import { type ClassSources, type Content, isBuiltIn, listContent, readContent } from './content.ts';

type ReadKind = <K extends Kind>(content: Content, kind: K) => Promise<ReadFile<Kinds[K]>>;

export async function readOwnContent(
  places: ClassSources,
  read: ReadKind,
): Promise<Pick<Classroom, 'ladder' | 'ownLadder' | 'rubrics' | 'standards' | 'ownStandards'>> {
  const ladderFile = readContent(places, 'ladder.yaml')!;
  const ladder = (await read(ladderFile, 'ladder')).value;
  const standardsFile = readContent(places, 'standards.yaml')!;
  const standards = (await read(standardsFile, 'standards')).value;
  const files = listContent(places, 'rubrics', '.yaml');
  const rubrics = await Promise.all(files.map((file) => read(file, 'rubrics')));
  return {
    ladder: makeLadder(ladder ?? { name: '', rungs: [] }),
    ownLadder: !isBuiltIn(ladderFile.file),
    rubrics: new Map(rubrics.flatMap((one) => rubricFrom(one))),
    standards: standards ?? {},
    ownStandards: !isBuiltIn(standardsFile.file),
  };
}

function rubricFrom({ file, value }: ReadFile<Kinds['rubrics']>): [string, Rubric][] {
  if (value === undefined) return [];
  const id = idOf(file);
  return [[id, { id, builtIn: isBuiltIn(file), ...value }]];
}
