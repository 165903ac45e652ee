/** Decides how Markdown pages become one HTML file that loads nothing and runs nothing. */

import MarkdownIt from 'markdown-it';
import { withBoxes } from './boxes.ts';
import { FIGURE_LINE, type Paper, type PaperSheet } from './sheets.ts';

/** Makes text safe for HTML; nothing else does this. */
export function forHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!);
}

/** Leaves images and links as text, so that opening the file tells nobody. */
export function htmlFromSheets(
  title: string,
  sheets: PaperSheet[],
  style: string,
  paper: Paper,
): string {
  const markdown = withBoxes(
    new MarkdownIt({ html: false, linkify: false }).disable(['image', 'link', 'autolink']),
  );
  const sections = sheets.map(({ kind, text, cards, figure = '', lang }) => {
    const articles = cards.map((card) => `<article>\n${markdown.render(card)}</article>\n`);
    const grid = articles.length > 0 ? `<div class="cards">\n${articles.join('')}</div>\n` : '';
    const parts = text.split(`\n${FIGURE_LINE}\n`).map((part) => markdown.render(part));
    const language = lang === undefined ? '' : ` lang="${forHtml(lang)}"`;
    return `<section class="${forHtml(kind)}"${language}>\n${parts.join(`<figure>${figure}</figure>\n`)}${grid}</section>`;
  });
  // The class lets print.css know the paper: how far down a page reaches.
  return `<!doctype html>
<html lang="en" class="${paper}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${forHtml(title)}</title>
<style>
@page { size: ${paper}; }
${style.replaceAll('<', '')}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}
