/** Decides how pages and cards share sheets of paper. */

export type Paper = 'letter' | 'A4';

/** One side of paper: its Markdown, and the cards below it. */
export interface PaperSheet {
  /** The class of the sheet in print.css. */
  kind: string;
  text: string;
  cards: string[];
  /** A drawing, as inline SVG, for the line that marks its place. */
  figure?: string;
  /** The language of the page, if it is not English. */
  lang?: string;
}

/** One page as it is kept: several cards can share a sheet. */
export interface PageText {
  kind: string;
  text: string;
  /** How many fit on one sheet; 1 if the page is a sheet. */
  perSheet: number;
  figure?: string;
  lang?: string;
}

/** Marks a drawing's place; names and notes cannot fake it, because their brackets are escaped. */
export const FIGURE_LINE = '[chart: on the printed page]';

/** A line that separates a page's head and its boxes. */
const PART = /^---\n/m;

/** Puts pages on sheets in their order; neighbors of one kind that are cards share a sheet. */
export function sheetsOf(pages: PageText[]): PaperSheet[] {
  const sheets: PaperSheet[] = [];
  let room = 0;
  for (const { kind, perSheet, figure, lang, ...page } of pages) {
    const text = withoutSeal(page.text);
    const sheet = { kind, ...(lang !== undefined && { lang }) };
    if (perSheet === 1) {
      sheets.push({ ...sheet, text, cards: [], figure });
      continue;
    }
    const [head = '', ...boxes] = text.split(PART);
    for (const card of boxes.length > 0 ? boxes : [head]) {
      const last = sheets.at(-1);
      if (last?.kind === kind && room > 0) last.cards.push(card);
      else sheets.push({ ...sheet, text: boxes.length > 0 ? head : '', cards: [card] });
      room = (last?.kind === kind && room > 0 ? room : perSheet) - 1;
    }
  }
  return sheets;
}

function withoutSeal(page: string): string {
  return page.replace(/\r\n/g, '\n').replace(/^<!-- .* -->\n/gm, '');
}
