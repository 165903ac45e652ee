/** Decides how pages and cards fit on sheets of paper, and whether a page is too long. */

/** One side of paper: its Markdown, and the cards below it. */
export interface PaperSheet {
  kind: string;
  text: string;
  cards: string[];
  /** A drawing, as inline SVG, for the line that marks its place. */
  figure?: string;
}

/** Marks a drawing's place; names and notes cannot fake it, because their brackets are escaped. */
export const FIGURE_LINE = '[chart: on the printed page]';

/** A line that separates a page's head and its boxes. */
const PART = /^---\n/m;

/** Puts boxes of one page on as many sheets as they need, each with the page's head. */
export function sheetsOf(
  kind: string,
  pages: string[],
  cardsOnSheet: number,
  figures: (string | undefined)[] = [],
): PaperSheet[] {
  const texts = pages.map(withoutSeal);
  if (cardsOnSheet === 1)
    return texts.map((text, i) => ({ kind, text, cards: [], figure: figures[i] }));
  const [head = '', ...boxes] = texts.length === 1 ? texts[0]!.split(PART) : ['', ...texts];
  const cards = boxes.length > 0 ? boxes : [head];
  const sheets: PaperSheet[] = [];
  for (let at = 0; at < cards.length; at += cardsOnSheet) {
    const text = boxes.length > 0 ? head : '';
    sheets.push({ kind, text, cards: cards.slice(at, at + cardsOnSheet) });
  }
  return sheets;
}

function withoutSeal(page: string): string {
  return page.replace(/\r\n/g, '\n').replace(/^<!-- .* -->\n/gm, '');
}

// From templates/pages/print.css at 12 pt Times (same widths on every system), measured in a
// browser: heights in points, letters per line, letters in the first cell of a table.
const POINTS = {
  line: 15.4,
  heading1: 24,
  heading2: 25,
  row: 29.8,
  header: 18,
  gap: 2.5,
  figure: 300,
};
const LETTERS = 103;
const CELL = 27;
const PAPER = { letter: 687, A4: 737 };

/** Returns by how many lines a page of text and tables is too long for its sheet; 0 if it fits. */
export function linesOver(page: string, paper: 'letter' | 'A4'): number {
  const lines = withoutSeal(page).split('\n');
  const height = lines.reduce((sum, line, at) => sum + heightOf(line, lines.slice(at + 1)), 0);
  return Math.max(0, Math.ceil((height - PAPER[paper]) / POINTS.line));
}

function heightOf(line: string, below: string[]): number {
  if (line.trim() === '') return POINTS.gap;
  if (line === FIGURE_LINE) return POINTS.figure;
  if (/^\|[ :|-]+\|$/.test(line)) return 0;
  if (line.startsWith('# ')) return POINTS.heading1;
  // A heading above text shares its first line; above a list or a table it has its own.
  if (line.startsWith('## ')) return startsList(below) ? POINTS.heading2 : POINTS.line / 4;
  const shown = line.replace(/^(-|\d+\.) /, '').replace(/\*\*|\\/g, '');
  if (!line.startsWith('|')) return textLines(shown, LETTERS) * POINTS.line;
  const isHeader = /^\|[ :|-]+\|$/.test(below[0] ?? '');
  const first = shown.split('|')[1]?.trim() ?? '';
  return isHeader ? POINTS.header : POINTS.row + (textLines(first, CELL) - 1) * POINTS.line;
}

function textLines(text: string, letters: number): number {
  return Math.max(1, Math.ceil([...text].length / letters));
}

function startsList(below: string[]): boolean {
  return /^([-|]|\d+\.)/.test(below.find((line) => line.trim() !== '') ?? '');
}
