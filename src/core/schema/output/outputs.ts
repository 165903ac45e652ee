/** Lists what commands print with --json, by the name that its schema has in docs/schema/. */

import type * as z from 'zod';
import { GroupReport } from '../group-report.ts';
import { CheckJson, DoctorJson, SkillsJson, StatusJson } from './class-outputs.ts';
import { LessonsJson, TextsJson } from './lesson-outputs.ts';
import { PlanJson, WeekJson, WhyJson } from './meeting-outputs.ts';
import { DueJson, LogJson, ShowClassJson, ShowWriterJson } from './record-outputs.ts';

export const OUTPUTS: Record<string, z.ZodType> = {
  status: StatusJson,
  group: GroupReport,
  why: WhyJson,
  plan: PlanJson,
  week: WeekJson,
  due: DueJson,
  log: LogJson,
  'show-class': ShowClassJson,
  'show-writer': ShowWriterJson,
  skills: SkillsJson,
  lessons: LessonsJson,
  texts: TextsJson,
  check: CheckJson,
  doctor: DoctorJson,
};
