/**
 * Makes a site from docs/: a page for each document, with contents and search. It opens from the disk and
 * loads nothing from elsewhere. `npm run site` writes site/; another folder can be given.
 */

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Liquid } from 'liquidjs';
import MarkdownIt from 'markdown-it';

/** The order of the contents; what is not there yet is left out, and what is not named comes last. */
const CONTENTS = {
  'For teachers': {
    index: 'In 30 seconds',
    install: 'Install',
    'install-windows': 'Install on Windows',
    'install-mac': 'Install on a Mac',
    'install-linux': 'Install on Linux',
    'install-chromebook': 'Install on a Chromebook',
    week: 'Your week',
    pages: 'Pages',
    groups: 'How groups are made',
    'from-school': 'Tables from school',
    'class-folder': 'The class folder',
    backup: 'Backup, a new laptop, the end of a year',
    promises: 'Promises',
  },
  'For engineers': {
    'command-line': 'At the command line',
    json: 'JSON',
    tables: 'A class as tables',
    district: 'Many classes',
    decisions: 'Decisions',
  },
};

const OUT = process.argv[2] ?? 'site';
const FROM = 'scripts/site';
const isLocal = (to) => !/^[a-z]+:/i.test(to);
const textOf = (file) => readFileSync(join('docs', file), 'utf8');

const markdown = new MarkdownIt({ html: true });
// A wide table scrolls in its own box, so that the page does not.
markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';
// What is typed stands out from what is said.
const fence = markdown.renderer.rules.fence;
markdown.renderer.rules.fence = (...all) =>
  fence(...all).replace(/^(<pre[^>]*>)?(<code[^>]*>)?(\$ .*)$/gm, '$1$2<b>$3</b>');

const code = markdown.renderer.rules.code_inline;
markdown.renderer.rules.code_inline = (...all) =>
  code(...all).replace(/(?<=[ >])--?[\w-]+/g, '<span>$&</span>');

/** Returns the titles, by name of the document, in sections. */
function contents() {
  const there = readdirSync('docs').filter((file) => file.endsWith('.md'));
  const names = there.map((file) => file.slice(0, -'.md'.length));
  const sections = Object.entries(CONTENTS).map(([title, pages]) => ({
    title,
    pages: Object.entries(pages).filter(([name]) => names.includes(name)),
  }));
  const listed = sections.flatMap(({ pages }) => pages.map(([name]) => name));
  const others = names.filter((name) => !listed.includes(name));
  sections.at(-1).pages.push(...others.map((name) => [name, headingOf(textOf(`${name}.md`))]));
  return sections;
}

const headingOf = (text) => /^# (.*)$/m.exec(text)?.[1] ?? 'Untitled';

/** Returns a place to jump to, as a code host makes it from a heading. */
function anchorOf(heading, taken) {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
  const anchor = taken.has(plain) ? `${plain}-${taken.size}` : plain;
  taken.add(anchor);
  return anchor;
}

/** Returns week.html#monday for week.md#monday, and copies a picture. Throws if there is none. */
function linkTo(to, name) {
  if (!isLocal(to) || to.startsWith('#')) return to;
  const [file, anchor] = to.split('#');
  const path = posix.normalize(file);
  if (path.startsWith('..') || !existsSync(join('docs', path)))
    throw new Error(`docs/${name}.md links to ${to}, which is not in docs/.`);
  if (path.endsWith('.md')) return path.replace(/md$/, 'html') + (anchor ? `#${anchor}` : '');
  mkdirSync(dirname(join(OUT, path)), { recursive: true });
  cpSync(join('docs', path), join(OUT, path));
  return path;
}

const plainText = (inline) => inline.children.map((part) => part.content || ' ').join('');

/** Returns a document as HTML, with its headings and what search knows of each part. */
function pageOf(name) {
  const tokens = markdown.parse(textOf(`${name}.md`).replace(/^<!--.*-->\n/gm, ''), {});
  const taken = new Set();
  const parts = [];
  for (const [i, token] of tokens.entries()) {
    for (const part of token.children ?? []) {
      for (const key of ['href', 'src'])
        if (part.attrGet(key) !== null) part.attrSet(key, linkTo(part.attrGet(key), name));
    }
    if (token.type === 'heading_open') {
      const heading = plainText(tokens[i + 1]);
      const anchor = anchorOf(heading, taken);
      token.attrSet('id', anchor);
      parts.push({ level: Number(token.tag[1]), heading, anchor, text: '' });
    } else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      if (parts.length > 0)
        parts.at(-1).text += `${token.children ? plainText(token) : token.content} `;
    }
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), parts };
}

// A folder that was named is never emptied.
if (process.argv[2] === undefined) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true });
const template = liquid.parse(readFileSync(join(FROM, 'page.liquid'), 'utf8'));
const sections = contents();
const all = sections.flatMap(({ pages }) => pages);
const index = [];
for (const [i, [name, title]] of all.entries()) {
  const { html, parts } = pageOf(name);
  index.push(
    ...parts.map(({ heading, anchor, text }) => ({ page: name, title, heading, anchor, text })),
  );
  const headings = parts.filter(({ level }) => level === 2);
  const page = liquid.renderSync(template, {
    ...{ name, title, html, sections, headings },
    hasInstall: all.some(([other]) => other === 'install'),
    before: all[i - 1] ?? null,
    after: all[i + 1] ?? null,
  });
  writeFileSync(join(OUT, `${name}.html`), page);
}
writeFileSync(join(OUT, 'index.js'), `const INDEX = ${JSON.stringify(index)};\n`);
for (const file of ['style.css', 'search.js']) cpSync(join(FROM, file), join(OUT, file));
console.log(`${all.length} pages. Open in a browser: ${join(OUT, 'index.html')}`);
