import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { forHtml, htmlFromSheets } from '../../src/print/html.ts';
import { forMarkdown } from '../../src/print/markdown.ts';
import { fillPage } from '../../src/print/page.ts';
import { forScreen } from '../../src/terminal/screen.ts';
import { randomFrom } from '../random.ts';

const PIECES = [
  '*',
  '_',
  '`',
  '<b>',
  '</td>',
  '|',
  '[x](javascript:alert(1))',
  '![i](http://a.b/c.png)',
  '# ',
  '- ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '---',
  '~~',
  '&amp;',
  '&#60;',
  '\\',
  'http://a.b',
  'www.a.b',
  'Ana',
  ' ',
  "O'Neil",
  '李',
  '\u001b[31m',
  '\u202e',
  '===',
];
const text = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 1 + random.below(8) }, () => random.pick(PIECES)).join('');
};
const decoded = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test('5,000 hostile texts stay text anywhere in Markdown', () => {
  const markdown = new MarkdownIt({ html: false, linkify: true });
  for (let seed = 1; seed <= 5_000; seed++) {
    const safe = forMarkdown(text(seed));
    const expected = text(seed)
      .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
      .replace(/\u202e/g, '')
      .trim();
    const html = markdown.render(`- **Ana:** ${safe}`);
    const shown = /^<ul>\n<li><strong>Ana:<\/strong>(.*)<\/li>\n<\/ul>\n$/s.exec(html)?.[1] ?? html;
    expect(decoded(shown).trim(), `seed ${seed}: ${safe}`).toBe(expected);
    expect(
      markdown.render(`| a |\n| - |\n| ${safe} |`).match(/<td>/g),
      `seed ${seed}`,
    ).toHaveLength(1);
  }
});

test('foreign text on the screen has no control character and one line', () => {
  for (let seed = 1; seed <= 5_000; seed++) {
    expect(forScreen(text(seed))).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  }
});

test('foreign text in HTML is text', () => {
  expect(forHtml('<img src=x onerror="a()">&\'')).toBe(
    '&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;',
  );
  const text = '# <script>alert(1)</script>\n\n[a](http://x.y) ![b](http://x.y)\n';
  const page = htmlFromSheets(
    '</title><script>',
    [{ kind: '"><script>', text, cards: [text] }],
    '</style><script>',
    'letter',
  );
  expect(page).not.toMatch(/<script|<img|<a /);
  expect(page.match(/<section /g)).toHaveLength(1);
});

describe('a template', () => {
  test('with a field that is not there is a problem with its place and the fields there are', () => {
    expect(fillPage('pages/group.md', '# {{ name }}\n{{ nmae }}\n', { name: 'Ana' })).toEqual({
      problem: {
        code: 'bad-template',
        file: 'pages/group.md',
        line: 2,
        column: 4,
        message: 'this page has no field "nmae"',
        hint: 'fields of this page: name',
      },
    });
  });

  test.each([
    '{% render "package.json" %}',
    '{% include "/etc/passwd" %}',
    '{{ name.constructor }}',
    '{% for i in (1..100000000) %}x{% endfor %}',
  ])('%s reads no file, runs no code and ends', (template) => {
    expect(fillPage('pages/group.md', template, { name: 'Ana' })).toHaveProperty('problem');
  });
});
