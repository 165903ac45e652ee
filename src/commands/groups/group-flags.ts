/** The flags of the commands that make groups, change them and say why they are as they are. */

import {
  DRY_RUN,
  type FlagsOf,
  FORCE,
  filledBy,
  JSON_OUT,
  toggle,
  writers,
} from '../../command-line/arguments.ts';

export const GROUP_FLAGS = {
  absent: filledBy(writers('who is absent today ("none": nobody is)'), 'writer', {
    words: ['none'],
  }),
  json: JSON_OUT,
  dryRun: DRY_RUN,
  new: toggle('new groups, although those of this week are not all met'),
  force: FORCE,
  edit: toggle('change them in a few words: ana 3, ana kai, 3 endings'),
};
export type GroupFlags = FlagsOf<typeof GROUP_FLAGS>;

export const PIN_FLAGS = { off: toggle('remove the pin'), dryRun: DRY_RUN };
export type PinFlags = FlagsOf<typeof PIN_FLAGS>;
