/** What a single executable runs (scripts/release): confer's own files are inside of the program. */

import { INSIDE } from './folder/content/built-in.ts';
import { main } from './main.ts';

void main(process.argv.slice(2), INSIDE);
