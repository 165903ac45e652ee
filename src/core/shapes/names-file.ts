/** The shape of names.yaml: who the codes of a class with private names are. */

import * as z from 'zod';

export const NamesFile = z
  .record(z.string(), z.string().min(1).describe('The name as it is printed.'))
  .nullable()
  .describe(
    "names.yaml: each writer's id and name, if `private names` is on. This file stays on this computer.",
  );

export type NamesFile = z.infer<typeof NamesFile>;
