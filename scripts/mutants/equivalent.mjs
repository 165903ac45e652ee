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
  { file: 'src/core/checks/setup/doctor.ts', line: /node\.split/, what: /^0 → / },
  // Nobody has another's id, so the first found is the last.
  { line: /find\(\(.*\bid === \w+\)/, what: /^find(Last)? → / },
  { file: 'src/core/record/events.ts', line: /students\.includes\(id\)/, what: /^find → / },
  { file: 'src/core/groups/report/story.ts', line: /find\(\(\{ students/, what: /^find → / },
  // A map has nothing under undefined.
  { file: 'src/core/record/events.ts', line: /const words = id === undefined/, what: / → false$/ },
  // How long the planner searches: a step more or less is no rule.
  { file: 'src/core/week/schedule.ts', line: /MOST_STEPS/, what: /^50_000 → |>=/ },
];

export function isEquivalent({ file, what }, text) {
  return EQUIVALENT.some(
    (one) => (one.file ?? file) === file && one.line.test(text) && one.what.test(what),
  );
}
