/** The shape of names.yaml: which writer each code stands for in a class with private names. */

import * as z from 'zod';

export const NamesFile = z
  .record(z.string(), z.string().min(1).describe('The name as it is printed.'))
  .nullable()
  .describe(
    "names.yaml: each writer's id and name, if `private names` is on. This file stays on this computer.",
  );

export type NamesFile = z.infer<typeof NamesFile>;
