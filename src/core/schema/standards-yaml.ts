/** The shape of standards.yaml: the codes for each rung, by genre, and by grade if they differ. */

import * as z from 'zod';
import { GENRES } from './words.ts';

const Codes = z.union([z.string(), z.record(z.string(), z.string())]);

export const StandardsFile = z
  .record(z.string(), z.partialRecord(z.enum(['all', ...GENRES]), Codes))
  .describe('standards.yaml: by rung, then by genre or `all`; G stands for the grade.');

export type StandardsFile = z.infer<typeof StandardsFile>;
