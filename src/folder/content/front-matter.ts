/** Decides where the settings of a lesson end and its text begins; no code in it can run. */

import matter from 'gray-matter';

// gray-matter runs ---js blocks unless its engine is removed, whatever language is set.
delete (matter as unknown as { engines: Record<string, unknown> }).engines.javascript;

/** It only splits the text: our own parser reads the settings. */
export function splitLesson(text: string): { settings: string; body: string } {
  const engines = { yaml: () => ({}) };
  const { matter: settings, content: body } = matter(text, { language: 'yaml', engines });
  return { settings, body };
}
