/** Defines one move of a writer: who moves, what comes along, and between which classes. */

import type { AnswersAlong } from '../../../core/moving/answers-along.ts';
import type { Student } from '../../../core/roster/student.ts';
import type { OpenClass } from '../../start/session.ts';
import type { OtherClass } from './other-class.ts';

export interface Move {
  writer: Student;
  idThere: string;
  along: AnswersAlong;
  here: OpenClass;
  other: OtherClass;
  /** This class's folder, as it is typed where the teacher is. */
  back: string;
}
