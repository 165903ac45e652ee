/** Finds parts of the documents by all of the typed words; a word in a heading counts more than one in the text. */
const MOST = 12;

function find(typed, index) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const beginsWord = (text, word) => {
    const at = text.indexOf(word);
    return at < 0 ? 0 : at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1]) ? 2 : 1;
  };
  const scored = index.map((part) => {
    const heading = `${part.title} ${part.heading}`.toLowerCase();
    const text = part.text.toLowerCase();
    const scores = words.map((word) => 5 * beginsWord(heading, word) + beginsWord(text, word));
    return { part, score: Math.min(...scores) === 0 ? 0 : scores.reduce((a, b) => a + b) };
  });
  const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return found
    .slice(0, MOST)
    .map(({ part }) => ({ ...part, excerpt: around(part.text, words[0]) }));
}

function around(text, word) {
  const at = Math.max(0, text.toLowerCase().indexOf(word));
  const from = text.lastIndexOf(' ', Math.max(0, at - 40)) + 1;
  return text.slice(from, at + 80).replace(/\s+/g, ' ');
}

if (typeof document !== 'undefined') {
  const form = document.getElementById('search');
  const [field, list] = [form.querySelector('input'), form.querySelector('ol')];
  form.hidden = false;
  field.addEventListener('input', () => {
    const rows = find(field.value, INDEX).map(({ page, title, heading, anchor, excerpt }) => {
      const row = document.createElement('li');
      const link = row.appendChild(document.createElement('a'));
      link.href = `${page}.html#${anchor}`;
      link.textContent = heading === title ? title : `${title}: ${heading}`;
      row.appendChild(document.createElement('span')).textContent = excerpt;
      return row;
    });
    list.replaceChildren(...rows);
    if (rows.length === 0 && field.value.trim() !== '') list.textContent = 'Nothing found.';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  // On this page the link only jumps, and the list would cover where it jumps to.
  list.addEventListener('click', () => list.replaceChildren());
}
