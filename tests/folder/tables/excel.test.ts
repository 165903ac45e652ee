import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/folder/tables/workbook.ts';
import { type XlsxParts, xlsxOf, xlsxParts, zipOf } from './office-files.ts';

const one = async (bytes: Buffer) => (await readWorkbook(bytes))[0]!.rows;

async function cellOfXlsx(cell: string, more: Partial<XlsxParts> = {}): Promise<string> {
  const row = `<row r="1">${cell}</row>`;
  return (await one(xlsxOf({ sheets: { A: row }, ...more })))[0]?.cells[0] ?? '';
}

/** A number with a format: a code, or the number of one that every workbook has. */
async function formatted(value: string, format: string | number, from1904 = false) {
  const formats = `<numFmt numFmtId="200" formatCode="${format}"/>`;
  const styles = [0, typeof format === 'number' ? format : 200];
  return cellOfXlsx(`<c s="1"><v>${value}</v></c>`, { formats, styles, from1904 });
}

describe('a cell of an Excel workbook is the text that a teacher sees', () => {
  const shared =
    '<si><t>Ana</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Ana </t></r><r><t>López</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></si><si><t xml:space="preserve"> a  b </t></si><si/>';
  test.each([
    ['a whole number', '<c><v>4</v></c>', '4'],
    ['a whole number with decimals', '<c><v>4.0</v></c>', '4'],
    ['a number', '<c><v>3.5</v></c>', '3.5'],
    ['a sum that computers get wrong', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a negative number', '<c><v>-2</v></c>', '-2'],
    ['zero', '<c><v>-0</v></c>', '0'],
    ['a long id', '<c><v>532026923598</v></c>', '532026923598'],
    ['a longer id', '<c><v>12345678901234567</v></c>', '12345678901234567'],
    ['an id as a power', '<c><v>1.99E+11</v></c>', '199000000000'],
    ['a yes', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['a no', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['a formula with a number', '<c><f>A2+1</f><v>5</v></c>', '5'],
    ['a formula with a text', '<c t="str"><f>A2&amp;""</f><v>Ana &amp; Ben</v></c>', 'Ana & Ben'],
    ['a formula that was never worked out', '<c><f>A2+1</f></c>', '(formula without a result)'],
    ['a formula that says nothing', '<c t="str"><f>IF(A2,1,"")</f><v></v></c>', ''],
    ['a text in the cell', '<c t="inlineStr"><is><t>Ana</t></is></c>', 'Ana'],
    [
      'a rich text in the cell',
      '<c t="inlineStr"><is><r><t>A</t></r><r><t>na</t></r></is></c>',
      'Ana',
    ],
    ['a shared text', '<c t="s"><v>0</v></c>', 'Ana'],
    ['a shared rich text', '<c t="s"><v>1</v></c>', 'Ana López'],
    ['a text with its reading', '<c t="s"><v>2</v></c>', '東'],
    ['a text with blanks', '<c t="s"><v>3</v></c>', ' a  b '],
    ['an empty shared text', '<c t="s"><v>4</v></c>', ''],
    ['an ISO day', '<c t="d"><v>2026-10-02</v></c>', '2026-10-02'],
    ['an ISO time', '<c t="d"><v>2026-10-02T09:14:00.000Z</v></c>', '2026-10-02 09:14:00'],
    ['characters by number', '<c t="str"><v>&#x1F600;&#233;&#x26;</v></c>', '😀é&'],
    ['a character that is none', '<c t="str"><v>a&#x110000;</v></c>', 'a&#x110000;'],
    ['a line in a cell', '<c t="str"><v>a_x000D_\nb</v></c>', 'a\nb'],
    ['an underscore of Excel', '<c t="str"><v>a_x005F_x000D_</v></c>', 'a_x000D_'],
    ['CDATA', '<c t="str"><v><![CDATA[<Ana>]]></v></c>', '<Ana>'],
    ['an unknown style', '<c s="77"><v>4</v></c>', '4'],
    ['no value', '<c s="0"/>', ''],
  ])('%s', async (_, cell, text) => {
    expect(await cellOfXlsx(cell, { shared })).toBe(text);
  });

  test.each<[value: string, format: string | number, text: string, from1904?: boolean]>([
    ['46297', 14, '2026-10-02'],
    ['44835', 14, '2026-10-02', true],
    ['46297.384722222225', 22, '2026-10-02 09:14:00'],
    ['46297.384722222225', 14, '2026-10-02'],
    ['46297', 'yyyy\\-mm\\-dd', '2026-10-02'],
    ['46297', '[$-409]mmmm\\ d\\,\\ yyyy;@', '2026-10-02'],
    ['46297', 'd.m.yy', '2026-10-02'],
    ['46297', 'mmm', '2026-10-02'],
    ['46297.5', 'm/d/yy h:mm AM/PM', '2026-10-02 12:00:00'],
    ['46297.99999999', 'yyyy-mm-dd hh:mm:ss', '2026-10-03 00:00:00'],
    ['1', 14, '1900-01-01'],
    ['59', 14, '1900-02-28'],
    ['60', 14, '1900-02-29'],
    ['61', 14, '1900-03-01'],
    ['0', 14, '1904-01-01', true],
    ['2958465', 14, '9999-12-31'],
    ['2958466', 14, '2958466'],
    ['-1', 14, '-1'],
    ['0.384722222222222', 'h:mm', '09:14:00'],
    ['0.384722222222222', 20, '09:14:00'],
    ['1.5', '[h]:mm:ss', '36:00:00'],
    ['1234', '00000', '01234'],
    ['123456', '00000', '123456'],
    ['-7', '000', '-007'],
    ['1234567', '000\\-00000', '012-34567'],
    ['1234567890', '000-0000', '123456-7890'],
    ['42', '&quot;S&quot;0000', 'S0042'],
    ['3.5', '00000', '3.5'],
    ['0.85', 9, '85%'],
    ['0.855', '0.0%', '85.5%'],
    ['0.07', 9, '7%'],
    ['1', 9, '100%'],
    ['4', '0.00', '4'],
    ['1234', '#,##0', '1234'],
    ['4', '0 &quot;days&quot;', '4'],
    ['4', '[Red]0', '4'],
    ['4', 'General', '4'],
    ['4', '@', '4'],
    ['532026923598', '0.00E+00', '532026923598'],
  ])('%s with the format %s is %s', async (value, format, text, from1904) => {
    expect(await formatted(value, format, from1904)).toBe(text);
  });
});

describe('the rows of an Excel workbook keep their places', () => {
  const value = (place: string) => `<c r="${place}"><v>1</v></c>`;
  test.each([
    ['a cell further right', `<row r="1">${value('C1')}</row>`, [[1, ['', '', '1']]]],
    ['a row further down', `<row r="7">${value('A7')}</row>`, [[7, ['1']]]],
    ['the last place there is', `<row r="1048576">${value('A1048576')}</row>`, [[1048576, ['1']]]],
    ['two letters', `<row r="1">${value('AB1')}</row>`, [[1, [...Array(27).fill(''), '1']]]],
    [
      'no places',
      '<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>',
      [
        [1, ['', '1']],
        [2, ['2']],
      ],
    ],
    [
      'empty cells at the end',
      `<row r="1">${value('A1')}<c r="B1"/><c r="C1" s="0"/></row>`,
      [[1, ['1']]],
    ],
    [
      'empty rows',
      `<row r="1"/>${`<row r="3">${value('A3')}</row>`}<row r="9"><c r="A9"/></row>`,
      [[3, ['1']]],
    ],
    ['a hidden row', `<row r="1" hidden="1">${value('A1')}</row>`, [[1, ['1']]]],
    [
      'rows out of order',
      `<row r="2">${value('A2')}</row><row r="1">${value('B1')}</row>`,
      [
        [1, ['', '1']],
        [2, ['1']],
      ],
    ],
  ])('%s', async (_, rows, expected) => {
    const found = await one(xlsxOf({ sheets: { A: rows } }));
    expect(found.map(({ line, cells }) => [line, cells])).toEqual(expected);
  });

  test('a row that is not shown is known', async () => {
    const rows = `<row r="1" hidden="1">${value('A1')}</row><row r="2">${value('A2')}</row>`;
    const found = await one(xlsxOf({ sheets: { A: rows } }));
    expect(found.map(({ isHidden }) => isHidden ?? false)).toEqual([true, false]);
  });

  test('hidden sheets are left out, and names are as on the tabs', async () => {
    const row = `<row r="1">${value('A1')}</row>`;
    const sheets = { Notes: row, 'Room 12 &amp; 13': row, Old: row, Codes: row };
    const hidden = { Old: 'hidden', Codes: 'veryHidden' } as const;
    const names = (await readWorkbook(xlsxOf({ sheets, hidden }))).map(({ name }) => name);
    expect(names).toEqual(['Notes', 'Room 12 & 13']);
  });

  test('elements with a prefix are the same', async () => {
    const parts = xlsxParts({ sheets: { A: '' } });
    parts['xl/worksheets/s1.xml'] =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Ana</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await one(zipOf(parts))).toEqual([{ line: 2, cells: ['', 'Ana'] }]);
  });

  test('a worksheet in UTF-16', async () => {
    const parts = xlsxParts({ sheets: { A: '<row><c t="str"><v>Zoë</v></c></row>' } });
    const xml = Buffer.from(`\ufeff${parts['xl/worksheets/s1.xml']}`, 'utf16le');
    expect(await one(zipOf({ ...parts, 'xl/worksheets/s1.xml': xml }))).toEqual([
      { line: 1, cells: ['Zoë'] },
    ]);
  });

  test('what is said after the rows is no cell', async () => {
    const parts = xlsxParts({ sheets: { A: '<row><c><v>1</v></c></row>' } });
    const after = '</sheetData><extLst><row r="5"><c r="A5"><v>9</v></c></row></extLst>';
    const xml = parts['xl/worksheets/s1.xml']!.replace('</sheetData>', after);
    expect(await one(zipOf({ ...parts, 'xl/worksheets/s1.xml': xml }))).toHaveLength(1);
  });
});
