/** Names every page that `confer print` can make, and says whom it is about; what is on it is in pages.ts. */

interface Named {
  kind: 'class' | 'skill' | 'writer' | 'writers';
  about: string;
}

export const PAGE_NAMES = {
  needs: {
    kind: 'class',
    about: 'Who needs what: skills across, writers down, what comes first ringed',
  },
  groups: {
    kind: 'class',
    about: 'All the groups on one page, with three days to mark',
  },
  sort: {
    kind: 'skill',
    about: 'A checklist to sort from drafts: the signs of one skill, and the class',
  },
  conferring: {
    kind: 'class',
    about: 'A box for each writer, to write in while you confer',
  },
  week: {
    kind: 'class',
    about: 'The week: each group and conference on its day, with a box to check',
  },
  seen: {
    kind: 'class',
    about: 'Who was met in which week',
  },
  year: {
    kind: 'class',
    about: 'The year so far: how many writers have each skill, at first and now',
  },
  record: {
    kind: 'writer',
    about: 'One writer: a row for each contact, and everything looked at',
  },
  story: {
    kind: 'writer',
    about: "One writer's year: ladder chart, strengths, lessons, scores",
  },
  goals: {
    kind: 'writer',
    about: 'A goal card for each writer, four to a page',
  },
  slips: {
    kind: 'writer',
    about: 'A take-away slip for each writer in a group, eight to a page',
  },
  family: {
    kind: 'writer',
    about: 'A page for home: what you saw, one goal, how to help',
  },
  report: {
    kind: 'writers',
    about: 'For report cards: a paragraph for each writer, for you to edit',
  },
  substitute: {
    kind: 'class',
    about: 'For the day you are away: a lesson the class has had, words to say, the clock',
  },
} as const satisfies Record<string, Named>;

/** What pages were called before 0.4. */
export const OLD_NAMES: Record<string, string> = {
  profile: 'needs',
  planning: 'groups',
  progress: 'year',
};
