/** Decides what a writer's file is in another class: as it is, but for the name and the grade. */

import { isMap } from 'yaml';
import { type Edited, editYaml, type Operation, remove, set } from './yaml/yaml-editor.ts';
import { startOfNode } from './yaml/yaml-places.ts';
import { scalarSource } from './yaml/yaml-source.ts';

export interface Elsewhere {
  /** The name to add, for a class that has names in its files. */
  addName?: string;
  /** In a class that keeps names private, it goes. */
  dropName?: boolean;
  /** The grade to add, if that class has another. */
  addGrade?: number;
}

export function writerElsewhere(
  text: string,
  { addName, dropName = false, addGrade }: Elsewhere,
): Edited {
  const plans = [
    ...(addName === undefined ? [] : [() => [nameOnTop(addName)]]),
    ...(dropName ? [(data: unknown) => [isOnlyName(data) ? notesForName : remove(['name'])]] : []),
    ...(addGrade === undefined ? [] : [() => [set(['grade'], addGrade)]]),
  ];
  return plans.reduce<Edited>(
    (edited, plan) => (edited.ok ? editYaml(edited.text, plan) : edited),
    {
      ok: true,
      text,
    },
  );
}

/** The name is the first thing that a teacher looks for. */
function nameOnTop(name: string): Operation {
  const last = set(['name'], name);
  return {
    ...last,
    inText: (text, root) => {
      if (!isMap(root) || root.flow || root.items.length === 0) return last.inText(text, root);
      const at = startOfNode(root.items[0]);
      const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/[^ ]/g, '');
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      return [{ from: at, to: at, text: `name: ${scalarSource(name)}${eol}${indent}` }];
    },
  };
}

const isOnlyName = (data: unknown) => Object.keys(data ?? {}).join() === 'name';

/** A file with nothing in it would be a problem. */
const notesForName: Operation = {
  ...remove(['name']),
  inText: (text, root) => {
    const edits = remove(['name']).inText(text, root);
    return typeof edits === 'string' ? edits : edits.map((edit) => ({ ...edit, text: 'notes:\n' }));
  },
};
