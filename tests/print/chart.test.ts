/** Charts of movement: every point is drawn in its place, every text stays text, nothing leaves the paper. */

import { describe, expect, test } from 'vitest';
import type { RungLine, WriterChart } from '../../src/core/record/charts.ts';
import { writerChartSvg } from '../../src/print/chart/chart.ts';
import { randomFrom } from '../random.ts';
import { CHARTS, HOSTILE, randomWriter, SEEDS } from './random-charts.ts';

interface Element {
  name: string;
  at: Record<string, string>;
  text: string;
}

const MARKS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string) => text.replace(/&(.*?);/g, (_, name) => MARKS[name]!);

/** Every element of well-formed XML in order; throws where a tag, an attribute or an entity is not in order. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>([^<]*)/g,
    (...part) => {
      const [, closing, name, attributes, empty, text] = part as unknown as string[];
      if (/&(?!(amp|lt|gt|quot|#39);)|>/.test(text! + attributes!)) throw new Error(`bad ${text}`);
      if (closing) {
        if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
        return '';
      }
      const pairs = [...attributes!.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)];
      const at = Object.fromEntries(pairs.map(([, key, value]) => [key!, decoded(value!)]));
      if (Object.keys(at).length < pairs.length)
        throw new Error(`an attribute twice: ${attributes}`);
      found.push({ name: name!, at, text: decoded(text!).trim() });
      if (!empty) open.push(found.at(-1)!);
      return '';
    },
  );
  if (rest !== '' || open.length > 0) throw new Error(`not well-formed: ${rest.slice(0, 80)}`);
  return found;
}

const named = (svg: string, name: string) => elements(svg).filter((one) => one.name === name);
const texts = (svg: string) => named(svg, 'text').map(({ text }) => text);
/** The dots of the rows; the last three belong to the legend. */
const dots = (svg: string) =>
  named(svg, 'circle')
    .slice(0, -3)
    .map(({ at }) => ({ x: Number(at.cx), y: Number(at.cy), fill: at.fill }));

/** Every place that an element reaches: of an arc its end, of a circle its corners. */
function places({ name, at }: Element): [x: number, y: number][] {
  const number = (key: string) => Number(at[key]);
  if (name === 'text') return [[number('x'), number('y')]];
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return [
      [x - r, y - r],
      [x + r, y + r],
    ];
  }
  const plain = (at.d ?? '').replace(/A\S+ \S+ 0 0 0 /g, 'L').replaceAll('Z', '');
  const pairs = plain.split(/[ML]/).filter(Boolean);
  return pairs.map((pair) => pair.split(' ').map(Number) as [number, number]);
}

const rung = (label: string, points: [string, 0 | 1 | 2][] = []): RungLine => ({
  label,
  points: points.map(([date, level]) => ({ date, level })),
});
const autumn = (...rungs: RungLine[]): WriterChart => ({
  from: '2026-09-08',
  to: '2026-11-20',
  rungs,
});

describe('any chart', () => {
  test('is one well-formed image with a title and a description for a screen reader', () => {
    for (const { seed, svg } of CHARTS) {
      const [root, title, desc] = elements(svg);
      expect([root!.name, root!.at.role, title!.name, desc!.name], `seed ${seed}`).toEqual(
        'svg img title desc'.split(' '),
      );
      expect(desc!.text).toMatch(/^From \w{3} \w{3} \d/);
    }
  });

  test('stays inside its page', () => {
    for (const { seed, svg } of CHARTS) {
      const [root, ...inside] = elements(svg);
      const [, , width, height] = root!.at.viewBox!.split(' ').map(Number);
      expect([root!.at.width, root!.at.height]).toEqual([`${width}pt`, `${height}pt`]);
      expect(width).toBeLessThanOrEqual(7.5 * 72);
      expect(height).toBeLessThanOrEqual(6 * 72);
      expect(Number(root!.at['font-size'])).toBeGreaterThanOrEqual(8);
      const outside = inside
        .flatMap(places)
        .filter(([x, y]) => !(x >= 0 && x <= width! && y >= 0 && y <= height!));
      expect(outside, `seed ${seed}`).toEqual([]);
    }
  });

  test('holds shapes and text, no script, no id and nothing to load', () => {
    for (const { svg } of CHARTS) {
      const kinds = new Set(elements(svg).map(({ name }) => name));
      for (const kind of kinds) expect('svg title desc text path circle').toContain(kind);
      const keys = elements(svg).flatMap(({ at }) => Object.keys(at));
      expect(keys.filter((key) => /^(on|id|style|class|href)/.test(key))).toEqual([]);
      expect(svg).not.toMatch(/url\(|https?:|NaN|undefined|Infinity|[\u202a-\u202e\u0007]/);
    }
  });

  test('has the same bytes, whatever the order of its points', () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const chart = randomWriter(randomFrom(seed));
      const turned = chart.rungs.map(({ label, points }) => ({
        label,
        points: [...points].reverse(),
      }));
      expect(writerChartSvg({ ...chart, rungs: turned }, 't'), `seed ${seed}`).toBe(
        writerChartSvg(chart, 't'),
      );
    }
  });
});

describe("a writer's chart", () => {
  test('has a dot for each point, further right for a later day, higher for a higher level', () => {
    for (const seed of SEEDS) {
      const chart = randomWriter(randomFrom(seed));
      const left = dots(writerChartSvg(chart, 't'));
      for (const { points } of chart.rungs) {
        const inOrder = [...points].sort((a, b) => (a.date < b.date ? -1 : 1));
        const drawn = left.splice(0, points.length);
        expect(drawn.length, `seed ${seed}`).toBe(points.length);
        for (const [i, { level }] of inOrder.entries()) {
          if (i === 0) continue;
          // 900 days on four inches: two days may share a tenth of a point.
          expect(drawn[i]!.x, `seed ${seed}`).toBeGreaterThanOrEqual(drawn[i - 1]!.x);
          const rise = drawn[i - 1]!.y - drawn[i]!.y;
          expect(Math.sign(rise), `seed ${seed}`).toBe(Math.sign(level - inOrder[i - 1]!.level));
        }
      }
      expect(left, `seed ${seed}`).toEqual([]);
    }
  });

  test('tells the levels apart without height and color: hollow, half, filled', () => {
    const halves = (level: 0 | 1 | 2) => {
      const svg = writerChartSvg(autumn(rung('Structure', [['2026-10-01', level]])), 't');
      const half = named(svg, 'path').filter(({ at }) => at.d!.includes('A'));
      return [dots(svg)[0]!.fill, half.length - 1];
    };
    expect([halves(0), halves(1), halves(2)]).toEqual([
      ['#fff', 0],
      ['#fff', 1],
      ['#000', 0],
    ]);
  });

  test('interrupts the line where another kind of piece was scored, and says so', () => {
    const points = (second: string): RungLine['points'] => [
      { date: '2026-09-14', level: 0, kind: 'six-traits' },
      { date: '2026-10-12', level: 2, kind: second },
    ];
    const drawn = (second: string) =>
      writerChartSvg(autumn({ label: 'Structure', points: points(second) }), 't');
    const strokes = (svg: string) => {
      const widest = named(svg, 'path').find(({ at }) => at['stroke-width'] === '1.2');
      return widest!.at.d!.split('M').length - 1;
    };
    expect([strokes(drawn('six-traits')), strokes(drawn('response'))]).toEqual([1, 2]);
    expect(named(drawn('response'), 'desc')[0]!.text).toContain(
      'has it in another kind of piece from Mon Oct 12',
    );
    expect(texts(drawn('response'))).toContain('Gap: another kind of piece.');
  });

  test('shows the months, the end days and the current level', () => {
    const svg = writerChartSvg(
      autumn(
        rung('Structure', [
          ['2026-09-14', 0],
          ['2026-09-28', 0],
          ['2026-11-03', 1],
        ]),
        rung('Elaboration'),
      ),
      "Ana's ladder",
    );
    const shown = ['Sep', 'Oct', 'Nov', 'Sep 8', 'Nov 20', 'Structure', 'almost', 'not known'];
    expect(texts(svg)).toEqual(expect.arrayContaining(shown));
    expect(named(svg, 'title')[0]!.text).toBe("Ana's ladder");
    expect(named(svg, 'desc')[0]!.text).toBe(
      'From Tue Sep 8 to Fri Nov 20. Structure: needs help from Mon Sep 14, almost from Tue Nov 3. Elaboration: not known yet.',
    );
  });

  test('names every month of a school year once, in order', () => {
    const svg = writerChartSvg({ from: '2026-08-31', to: '2027-06-07', rungs: [rung('a')] }, 't');
    const months = named(svg, 'text').filter(({ text }) => /^[A-Z][a-z]{2}$/.test(text));
    expect(months.map(({ text }) => text).join(' ')).toBe('Sep Oct Nov Dec Jan Feb Mar Apr May');
    const xs = months.map(({ at }) => Number(at.x));
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  test('gives a single day one place and one name', () => {
    const day = '2026-11-23';
    const svg = writerChartSvg(
      { from: day, to: day, rungs: [rung('a', [[day, 1]]), rung('b', [[day, 2]])] },
      't',
    );
    const day23 = named(svg, 'text').filter(({ text }) => text === 'Nov 23');
    expect(dots(svg).map(({ x }) => x)).toEqual([Number(day23[0]!.at.x), Number(day23[0]!.at.x)]);
    expect(day23.length).toBe(1);
  });

  test('evidence before the first day counts without a dot; evidence after the last day is left out', () => {
    const svg = writerChartSvg(
      autumn(
        rung('a', [
          ['2026-06-01', 1],
          ['2026-12-01', 2],
        ]),
      ),
      't',
    );
    expect(dots(svg)).toEqual([]);
    expect(named(svg, 'desc')[0]!.text).toContain('a: almost from Mon Jun 1.');
  });

  test('cuts a long label on the page, not for the screen reader, and never inside a letter', () => {
    const svg = writerChartSvg(autumn(...HOSTILE.slice(0, 8).map((label) => rung(label))), 't');
    const cut = texts(svg).filter((text) => /…\u200f?$/.test(text));
    expect(cut.length).toBeGreaterThanOrEqual(5);
    expect(cut.find((text) => text.startsWith('👨'))).toMatch(/^(👨‍👩‍👧‍👦)+…$/u);
    const said = named(svg, 'desc')[0]!.text;
    for (const label of HOSTILE.filter((_, i) => i !== 3 && i !== 8)) expect(said).toContain(label);
  });

  test('draws 8 rungs in the given order, and says that there are more', () => {
    const labels = [...'abcdefghij'];
    const svg = writerChartSvg(autumn(...labels.map((label) => rung(label))), 't');
    const rows = named(svg, 'text').filter(({ text }) => /^[a-j]$/.test(text));
    expect(rows.map(({ text }) => text).join('')).toBe('abcdefgh');
    const ys = rows.map(({ at }) => Number(at.y));
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(texts(svg)).toContain('2 more rungs not drawn');
    expect(named(svg, 'desc')[0]!.text).toContain('j: not known yet.');
  });
});
