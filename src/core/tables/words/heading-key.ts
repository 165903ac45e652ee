/** Decides when two headings are the same: "Student_Number", "studentNumber" and "Student number". */

import { normalizeName } from '../../language/normalize-name.ts';

/** Returns a heading in the form in which headings are compared. */
export function headingKey(heading: string): string {
  return normalizeName(
    heading
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/[_.]/g, ' '),
  );
}
