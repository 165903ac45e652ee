// Changes that no test can see, each with the reason. `line` is a part of the line, `what` of the change.
const EQUIVALENT = [];

export function isEquivalent({ file, what }, text) {
  return EQUIVALENT.some(
    (one) => file.endsWith(one.file) && text.includes(one.line) && what.includes(one.what),
  );
}
