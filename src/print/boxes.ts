/**
 * Decides what a page's Markdown can say that plain Markdown cannot: `::: name` opens a box (a div
 * with that class) and `:::` closes it. Foreign text cannot open one: see `forMarkdown`.
 */

import type { MarkdownIt } from 'markdown-it';

/** Letters, digits and hyphens only, so that a box can be nothing but a class of print.css. */
const LINE = /^:::(?: ([a-z][a-z0-9 -]*))?$/;

/** Adds boxes to a Markdown renderer. */
export function withBoxes(markdown: MarkdownIt): MarkdownIt {
  const inside = ['paragraph', 'list', 'blockquote', 'table'];
  markdown.block.ruler.before(
    'fence',
    'box',
    (state, at, _end, silent) => {
      const start = state.bMarks[at]! + state.tShift[at]!;
      const found = LINE.exec(state.src.slice(start, state.eMarks[at]).trim());
      if (!found) return false;
      if (silent) return true;
      state.line = at + 1;
      const name = found[1];
      state.push(name ? 'box_open' : 'box_close', 'div', name ? 1 : -1).info = name ?? '';
      return true;
    },
    { alt: inside },
  );
  markdown.renderer.rules.box_open = (tokens, i) => `<div class="${tokens[i]!.info}">\n`;
  markdown.renderer.rules.box_close = () => '</div>\n';
  return markdown;
}

/** Returns the line, from 1, of a box that is never closed or was never opened. */
export function brokenBox(text: string): number | undefined {
  const open: number[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const found = LINE.exec(line.trim());
    if (!found) continue;
    if (found[1]) open.push(i + 1);
    else if (open.pop() === undefined) return i + 1;
  }
  return open.at(-1);
}
