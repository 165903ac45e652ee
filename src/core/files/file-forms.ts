/** Decides how a file in a folder of the class has to be called to be read, and what another name may have meant. */

import { didYouMean } from '../language/suggest.ts';
import { isYamlFolder } from './class-places.ts';
import { copiedStem } from './leftover-names.ts';
import { isYamlName, yamlName } from './yaml-names.ts';

/** What the names of files are compared with. */
export interface ClassNames {
  ids: readonly string[];
  rungs: readonly string[];
  /** The pages that confer has, old names too. */
  pages: readonly string[];
}

/** `as` is the name under which the class would know the file. */
export type Form =
  | { is: 'own' }
  | { is: 'read'; as: string }
  | { is: 'not read'; why: string; as: string }
  | { is: 'not read'; why: string; as?: undefined; todo: string };

const OWN: Form = { is: 'own' };

/** Pictures, papers and workbooks that somebody keeps beside a class, and what tells people about a folder. */
const SOMEBODYS =
  /^(?:read ?me|licen[cs]e|index)\b|\.(?:jpe?g|png|gif|heic|webp|svg|bmp|tiff?|pdf|docx?|odt|rtf|pages|pptx?|odp|key|xlsx?|ods|numbers|mp[34]|m4[av]|mov|wav|webm|zip)$/i;
const TABLE = /\.(?:csv|tsv)$/i;
const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|txt|text)$/i;

/** Returns "zoe" for zoe.yaml, zoe.yml and zoe.yaml.txt; undefined for another kind of file. */
export function yamlStem(name: string): string | undefined {
  return /^(.+?)\.ya?ml(?:\.\w+)?$/i.exec(name)?.[1];
}

/** Decides about a file of students, sorts, lessons or another folder of the class. */
export function readAt([folder = '', ...rest]: string[], names: ClassNames): Form {
  const name = rest.at(-1)!;
  const isHidden = name.startsWith('.') && !isYamlName(name);
  if (isHidden || SOMEBODYS.test(name)) return OWN;
  if (isYamlFolder(folder)) return inYamlFolder(folder, rest);
  return folder === 'lessons' ? inLessons(rest, names) : inPages(rest, names);
}

function inYamlFolder(folder: string, rest: string[]): Form {
  const name = rest.at(-1)!;
  const stem = yamlStem(name.replace(/^\.|^~\$/, ''));
  if (rest.length > 1) {
    if (stem === undefined) return OWN;
    const why = `confer does not read folders in ${folder}/`;
    return { is: 'not read', why, as: `${folder}/${stem}.yaml` };
  }
  if (TABLE.test(name)) {
    const why = `confer does not read tables in ${folder}/`;
    return { is: 'not read', why, todo: `to bring it in: confer import ${folder}/${name}` };
  }
  if (isYamlName(name) && !/^(?:\.|~\$)/.test(name))
    return { is: 'read', as: `${folder}/${yamlName(name)}` };
  const why = name.startsWith('.')
    ? 'confer does not read files that begin with a dot'
    : `in ${folder}/, confer reads only files that end in .yaml`;
  const plain = stem ?? name.replace(/(?<=.)\.[^.]*$/, '');
  return { is: 'not read', why, as: `${folder}/${plain}.yaml` };
}

function inLessons(rest: string[], { rungs }: ClassNames): Form {
  const name = rest.at(-1)!;
  if (!MARKDOWN.test(name)) return OWN;
  const file = `${name.replace(MARKDOWN, '')}.md`;
  const [rung = ''] = rest;
  if (rest.length === 1) {
    const why = 'confer reads lessons only in the folder of their rung';
    return { is: 'not read', why, todo: `move it, for example to lessons/${rungs[0]}/${file}` };
  }
  if (rungs.length > 0 && !rungs.includes(rung)) {
    const why = `the ladder has no rung "${rung}", so no group gets this lesson`;
    const all = `move it to a folder of a rung, such as lessons/${rungs[0]}/`;
    return { is: 'not read', why, todo: didYouMean(rung, rungs, all) };
  }
  const as = `lessons/${rung}/${file}`;
  if (rest.length > 2)
    return { is: 'not read', why: `confer does not read folders in lessons/${rung}/`, as };
  if (file === name) return { is: 'read', as };
  return { is: 'not read', why: 'confer reads only lessons that end in .md', as };
}

function inPages(rest: string[], { pages }: ClassNames): Form {
  const name = rest.at(-1)!;
  if (rest.length === 1 && name === 'print.css') return { is: 'read', as: 'pages/print.css' };
  const isStyle = /\.css$/i.test(name);
  if (!isStyle && !MARKDOWN.test(name) && !/\.html?$/i.test(name)) return OWN;
  const stem = name.replace(/\.[^.]*$/, '');
  const word = (copiedStem(stem) ?? stem).toLowerCase();
  if (isStyle) {
    return { is: 'not read', why: 'confer reads only pages/print.css', as: 'pages/print.css' };
  }
  if (!pages.includes(word)) {
    const why = 'confer has no page of this name';
    return {
      is: 'not read',
      why,
      todo: didYouMean(word, pages, 'rename it to the page it is for'),
    };
  }
  const as = `pages/${word}.md`;
  if (rest.length > 1) return { is: 'not read', why: 'confer does not read folders in pages/', as };
  if (name === `${word}.md`) return { is: 'read', as };
  return { is: 'not read', why: 'confer reads a page only under its own name', as };
}
