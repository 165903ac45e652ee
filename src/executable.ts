/** What a single executable runs (scripts/release): confer's own files are inside of the program. */

import { main } from './main.ts';
import { INSIDE } from './world.ts';

void main(process.argv.slice(2), INSIDE);
