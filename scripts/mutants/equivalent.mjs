// Changes that no test can see, each with the reason. `line` is in the line, `what` in the change.

const EQUIVALENT = [
  // A sort only asks whether the first comes before the second: the size of a difference does not
  // matter, and 1 says the same as 0.
  { line: /< b\w*(\.\w+)? \? -1 : /, what: /^1 → 2$/ },
  { line: /> b\w*(\.\w+)? \? 1 : 0/, what: /^a\w*(\.\w+)? > b|^1 → |^0 → 1$/ },
  { line: /\? -1 : 1\)/, what: /^1 → [02]$/ },
  // Texts that were checked before they are split always have all their parts.
  { file: 'src/core/calendar/calendar.ts', line: /\.split\('-'\)/, what: /^[01] → [012]$/ },
  { file: 'src/core/classroom/settings.ts', line: /\.split\('-'\)/, what: /^[35] → / },
  { file: 'src/core/checks/check-settings.ts', line: /\.split\('-'\)/, what: /^0 → / },
  { file: 'src/core/checks/doctor.ts', line: /node\.split/, what: /^0 → / },
];

export function isEquivalent({ file, what }, text) {
  return EQUIVALENT.some(
    (one) => (one.file ?? file) === file && one.line.test(text) && one.what.test(what),
  );
}
