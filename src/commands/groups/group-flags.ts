/** The flags of the commands that make groups, change them and say why they are as they are. */

import {
  DRY_RUN,
  type FlagsOf,
  FORCE,
  JSON_OUT,
  toggle,
  writers,
} from '../../command-line/arguments.ts';

export const GROUP_FLAGS = {
  absent: writers('who is absent today ("none": nobody is)'),
  json: JSON_OUT,
  dryRun: DRY_RUN,
  new: toggle('new groups, although those of this week are not all met'),
  force: FORCE,
  edit: toggle('change them in a few words: ana 3, ana kai, 3 endings'),
};
export type GroupFlags = FlagsOf<typeof GROUP_FLAGS>;

export const PIN_FLAGS = { off: toggle('remove the pin'), dryRun: DRY_RUN };
export type PinFlags = FlagsOf<typeof PIN_FLAGS>;
