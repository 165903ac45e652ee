// Builds dist/ before the tests, if it is of other sources, because many of them start it.
import { buildIfStale } from '../scripts/build.mjs';

export default async function setup(project) {
  await buildIfStale();
  project.onTestsRerun(buildIfStale);
}
