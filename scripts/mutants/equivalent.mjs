// Changes that no test can see, each with the reason. `line` is in the line, `what` in the change.

const EQUIVALENT = [
  // A sort only asks whether the first comes before the second: the size of a difference does not
  // matter, and 1 says the same as 0.
  { line: /< b\w*(\.\w+)? \? -1 : /, what: /^1 → 2$/ },
  { line: /> b\w*(\.\w+)? \? 1 : 0/, what: /^a\w*(\.\w+)? > b|^1 → |^0 → 1$/ },
  { line: /\? -1 : 1\)/, what: /^1 → [02]$/ },
];

export function isEquivalent({ file, what }, text) {
  return EQUIVALENT.some(
    (one) => (one.file ?? file) === file && one.line.test(text) && one.what.test(what),
  );
}
