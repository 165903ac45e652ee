import { describe, expect, test } from 'vitest';
import { namedIn, namesOf } from '../../src/core/roster/names-in-text.ts';

/** The text with each place of the writer's name in brackets. */
function marked(text: string, name: string, id = 'w-1'): string {
  return namedIn(text, namesOf({ id, name })).reduceRight(
    (said, { from, to }) => `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`,
    text,
  );
}

describe('a text names a writer', () => {
  test.each([
    ['José Ortiz', "Jose, JOSE; jose's idea", "[Jose], [JOSE]; [jose]'s idea"],
    ['Jose Ortiz', 'with José and ORTIZ', 'with [José] and [ORTIZ]'],
    ['Zo\u00e9 Blanc', 'beside Zoe\u0301.', 'beside [Zoe\u0301].'],
    ['Zoe\u0301 Blanc', 'beside Zo\u00e9 again', 'beside [Zo\u00e9] again'],
    ['王小明', '今天王小明写得很好', '今天[王小明]写得很好'],
    ['王 小明', '今天王小明和小明', '今天[王小明]和[小明]'],
    ['สมชาย ใจดี', 'วันนี้สมชายเขียน', 'วันนี้[สมชาย]เขียน'],
    ['Robert (Bobby) Chen', 'sat with Bobby', 'sat with [Bobby]'],
    ['Robert "Bobby" Chen', 'Robert Chen', '[Robert] [Chen]'],
    ["Sean O'Neil", "O’Neil's and ONeil, o'neil", "[O’Neil]'s and [ONeil], [o'neil]"],
    ['Ana López', "l'Ana and Ana López", "l'[Ana] and [Ana López]"],
    ['López, Ana', 'Ana López; López', '[Ana López]; [López]'],
    ['Anne-Marie Roux', 'anne marie; Marie', '[anne marie]; [Marie]'],
    ['Øyvind Dahl', 'oyvind', '[oyvind]'],
    ['Kai Nakamura', 'as K\u200bai, K\u00adai’s', 'as [K\u200bai], [K\u00adai]’s'],
    ['Kai Nakamura', 'with\u200bKai, K\u3164ai', 'with\u200b[Kai], [K\u3164ai]'],
    ['Kai Nakamura', 'Na\u00adka\u200bmura', '[Na\u00adka\u200bmura]'],
    ['Kai Nakamura', 'K\u0430i, \u041aai', '[K\u0430i], [\u041aai]'],
    ['Kai Nakamura', 'all Cyrillic: \u041a\u0430\u0456', 'all Cyrillic: [\u041a\u0430\u0456]'],
    ['Kai Nakamura', 'all Greek: \u039a\u0391\u0399', 'all Greek: [\u039a\u0391\u0399]'],
    ['Вася Пупкин', 'Вася и ВАСЯ, В\u0061ся', '[Вася] и [ВАСЯ], [В\u0061ся]'],
    ['Άννα Κοσμά', 'η ΆΝΝΑ, η Άννα', 'η [ΆΝΝΑ], η [Άννα]'],
    ['علی\u200cرضا', 'علی\u200cرضا، علیرضا', '[علی\u200cرضا]، [علیرضا]'],
  ])('%s: %s', (name, text, expected) => {
    expect(marked(text, name)).toBe(expected);
  });

  test('by what the school calls them', () => {
    const names = namesOf({ id: 'kai', name: 'Kai', 'school name': 'Nakamura-Jones, Kaito' });
    const text = 'Kaito, Kaito Nakamura-Jones, Jones';
    const found = namedIn(text, names).map(({ from, to }) => text.slice(from, to));
    expect(found).toEqual(['Kaito', 'Kaito Nakamura-Jones', 'Jones']);
  });

  test('by id', () => {
    expect(marked('ana-l read; ana-lena too', 'Xy', 'ana-l')).toBe('[ana-l] read; ana-lena too');
  });
});

describe('a text does not name a writer', () => {
  test.each([
    ['Ana López', 'Banana, Anastasia, an a'],
    ['Mia Long', 'a long lead, of the day'],
    ['Linh Do', 'what to do'],
    ['Vincent van Gogh', 'a van full of de la'],
    ['Bo C', 'c, C.'],
    ['Phạm Thế Hùng', 'slowed down where the dog runs'],
    ['王 伟', '王子和伟大'],
  ])('%s: %s', (name, text) => {
    expect(marked(text, name)).toBe(text);
  });

  test('with a word in small letters; a capital or the whole name does', () => {
    expect(marked('Long, mia long', 'Mia Long')).toBe('[Long], [mia long]');
  });

  test('but a first name that is also a word counts as the writer’s name', () => {
    expect(marked('they will read with will', 'Will Park')).toBe('they [will] read with [will]');
  });
});
