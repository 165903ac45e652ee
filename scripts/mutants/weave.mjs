// Decides how a file holds several changes at once: each place asks which of them is on.

/** Returns the source with a switch at each place; `mutants` are of this file, each with its `id`. */
export function woven(source, mutants) {
  const sorted = mutants.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return part(source, 0, source.length, sorted);
}

function part(source, from, to, mutants) {
  let text = '';
  let at = from;
  for (let i = 0; i < mutants.length; ) {
    const { from: start, to: end } = mutants[i];
    let next = i;
    while (next < mutants.length && mutants[next].from < end) next++;
    text += source.slice(at, start) + place(source, start, end, mutants.slice(i, next));
    at = end;
    i = next;
  }
  return text + source.slice(at, to);
}

/** Returns one place with all that is changed there or within. */
function place(source, from, to, mutants) {
  const here = mutants.filter((one) => one.from === from && one.to === to);
  const within = mutants.filter((one) => !here.includes(one));
  const whole = part(source, from, to, within);
  const before = source.slice(0, from);
  // A method's name: .some( becomes [on(7) ? 'every' : 'some'](
  if (/\.$/.test(before) && /^\w+$/.test(whole)) {
    const name = here.reduce(
      (rest, { id, text }) => `$on(${id}) ? '${text}' : ${rest}`,
      `'${whole}'`,
    );
    return `$member(${name})`;
  }
  const code = here.reduce(
    (rest, { id, text }) => `$on(${id}) ? (${text}) : ${rest}`,
    `(${whole})`,
  );
  // { isOpen: true } and { true } are told apart by the parser: only values are changed.
  return `(${code})`;
}

/** Rewrites `.$member(x)` to `[x]` and `?.$member(x)` to `?.[x]`. */
export function withMembers(text) {
  return text.replace(
    /(\?)?\.\$member\(((?:\$on\(\d+\) \? '\w+' : )+'\w+')\)/g,
    (_, chain, name) => (chain ? `?.[${name}]` : `[${name}]`),
  );
}
