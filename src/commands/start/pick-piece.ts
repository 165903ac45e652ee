/** Decides what --piece and --prompt mean in score and import. */

import { asTyped } from '../../command-line/as-typed.ts';
import { listed } from '../../core/language/wording.ts';
import { onlyPromptMissing, type Piece, type PieceSetting } from '../../core/roster/pieces.ts';
import { Usage } from '../../usage.ts';

/** Returns the name and the prompt as typed, without spaces around them; blank is none. */
export function pieceFlags(flags: { piece?: string; prompt?: string }) {
  const piece = flags.piece?.trim() || undefined;
  const prompt = flags.prompt?.trim() || undefined;
  return { ...(piece !== undefined && { piece }), ...(prompt !== undefined && { prompt }) };
}

/** Refuses a new piece where this month has one of the same name that only adds a prompt. */
export function refuseWithoutPrompt(pieces: Piece[], asked: Piece, setting: PieceSetting): void {
  const prompts = onlyPromptMissing(pieces, asked, setting).map(({ prompt }) => prompt!);
  if (prompts.length === 0) return;
  const typed = [...new Set(prompts)].map((prompt) => `--prompt ${asTyped(prompt)}`);
  throw new Usage(
    `"${asked.piece}" already has a prompt this month. Nothing was saved.`,
    `To continue it: ${listed(typed, 'or')}\nIf this is another piece, give it another name.`,
  );
}

/** Returns `--piece Poem --prompt "Two owl poems"`, or what there is of it. */
export function pieceAsTyped({ piece, prompt }: Piece): string {
  return Object.entries({ piece, prompt })
    .flatMap(([flag, words]) => (words === undefined ? [] : [`--${flag} ${asTyped(words)}`]))
    .join(' ');
}
