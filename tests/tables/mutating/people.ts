/** Makes up a class and its neighbors: names with particles, accents and apostrophes, and first names that two share. */

import type { Random } from '../../random.ts';

export interface Person {
  first: string;
  last: string;
  /** The id in the class; empty for a stranger. */
  id: string;
  /** The number of the school. */
  code: string;
}

// biome-ignore format: a list of names
const FIRST = [
  'Noor', 'Tomas', 'Zoë', 'Dara', 'Luis', 'Imani', 'Siobhán', 'Priya', 'Mateo', 'Anaïs', 'Yusuf',
  'Greta', 'Håkon', 'Mary Jo', 'José', 'Thandi', 'Wren', 'Elif', 'Bram', 'Chidi', 'Max', 'True',
  'Jean-Luc', 'Renée',
];
// biome-ignore format: a list of names
const LAST = [
  'Haddad', 'Lindqvist', 'Marchetti', "O'Shea", 'de la Vega', 'Brooks', 'O’Neil', 'van der Berg',
  'Okonjo', 'Núñez', 'Al-Amin', 'Fischer', 'Ueda', 'Castillo', 'Ibsen', 'Pereira', 'Quist',
  'Romero', 'Saarinen', 'Tanaka', 'Young', 'Zimmer', 'Grade', 'King',
];

export const nameOf = ({ first, last }: Person) => `${first} ${last}`;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
const wordsOf = (text: string) =>
  plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Words that no id may be, because YAML reads them as something else. */
const KEPT = new Set(['true', 'false', 'null', 'no', 'nan']);

/** Gives the ids of a class: the first name, or with the letter of the last where two share it. */
function withIds(people: Person[]): Person[] {
  const firstWord = (person: Person) => wordsOf(person.first)[0]!;
  const words = people.map(firstWord);
  return people.map((person) => {
    const first = firstWord(person);
    const isShared = words.indexOf(first) !== words.lastIndexOf(first) || KEPT.has(first);
    return { ...person, id: isShared ? `${first}-${wordsOf(person.last).at(-1)![0]}` : first };
  });
}

function drawn(random: Random, count: number, taken: Person[]): Person[] {
  const people: Person[] = [];
  const has = (fits: (other: Person) => boolean) => [...taken, ...people].some(fits);
  while (people.length < count) {
    const person = { first: random.pick(FIRST), last: random.pick(LAST), id: '', code: '' };
    const initial = wordsOf(person.last).at(-1)![0];
    // Nobody shares a last name; who shares a first name has another letter.
    const isTaken = has(
      ({ first, last }) =>
        last === person.last || (first === person.first && wordsOf(last).at(-1)![0] === initial),
    );
    if (isTaken) continue;
    people.push({ ...person, code: `0${1000 + random.below(9000)}` });
  }
  return people;
}

/** Another child of the same name, with another number. */
export const namesakeOf = (person: Person, digit: number): Person => ({
  ...person,
  id: '',
  code: `9${person.code}${digit}`,
});

export interface People {
  mine: Person[];
  strangers: Person[];
  /** True if the class knows the numbers of the school. */
  knowsCodes: boolean;
}

/** Returns a class of 3 to 8, and children who are not in it; codes differ. */
export function peopleFrom(random: Random): People {
  const few = drawn(random, 3 + random.below(6), []);
  // Two of one last name, one of whom could be a short form of the other.
  const [first] = few;
  if (random.chance(0.3) && first)
    few.push(...['Ben', 'Benjamin'].map((name) => ({ ...first, first: name, last: 'Ortega' })));
  const mine = withIds(few);
  const strangers = drawn(random, 3, mine);
  for (const [i, person] of [...mine, ...strangers].entries()) person.code = `${person.code}${i}`;
  return { mine, strangers, knowsCodes: random.chance(0.5) };
}
