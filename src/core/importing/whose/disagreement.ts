/** Decides how it is said that id and name of a row speak of two children. */

import { hasId, type Who } from './match-writer.ts';

interface Row {
  name: string;
  ids: string[];
  who: Who;
}

/** Returns `"40021" is the id of Ben Ortiz (ben), and "Benjamin Ortiz" is benjamin`. */
export function disagreement({ who, ids, name }: Row): string {
  if (who.is !== 'disagree') return '';
  const { byId, byName } = who;
  const id = ids.find((one) => hasId(byId, one));
  const own = byId['school id'];
  if (id === undefined) {
    const known = own === undefined ? '' : `, and ${byId.id} has ${own}`;
    return `"${name}" has the id ${ids[0]} here${known}: another child?`;
  }
  const whose = `"${id}" is the id of ${byId.name} (${byId.id})`;
  return byName ? `${whose}, and "${name}" is ${byName.id}` : `${whose}, and not "${name}"`;
}

/** True if the id is nobody's here, and another than that of the name's writer. */
export function isAnotherId({ who, ids }: Omit<Row, 'name'>): boolean {
  return who.is === 'disagree' && !ids.some((id) => hasId(who.byId, id));
}
