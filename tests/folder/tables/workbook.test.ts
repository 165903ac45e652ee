import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/folder/tables/workbook.ts';
import { odsOf, type XlsxParts, xlsxOf, xlsxParts, zipOf } from './office-files.ts';

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
    ['a formula that was never worked out', '<c><f>A2+1</f></c>', ''],
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

const table = (rows: string, more = 'table:name="A"') =>
  `<table:table ${more}>${rows}</table:table>`;
const odsRow = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const typed = (type: string, shown: string, more = '') =>
  `<table:table-cell office:value-type="${type}" ${more}>${shown && `<text:p>${shown}</text:p>`}</table:table-cell>`;
const text = (shown: string, more = '') => typed('string', shown, more);

describe('a cell of an OpenDocument spreadsheet is the text that a teacher sees', () => {
  test.each([
    ['a whole number', typed('float', '4.00', 'office:value="4"'), '4'],
    ['a number', typed('float', '3,5', 'office:value="3.5"'), '3.5'],
    ['leading zeros', typed('float', '01234', 'office:value="1234"'), '01234'],
    ['an id with a hyphen', typed('float', '012-3456', 'office:value="123456"'), '012-3456'],
    ['an id with a letter', typed('float', 'S0042', 'office:value="42"'), 'S0042'],
    ['thousands', typed('float', '1,234', 'office:value="1234"'), '1234'],
    ['a long id', typed('float', '5.32E+11', 'office:value="532026923598"'), '532026923598'],
    ['a percentage', typed('percentage', '85.00%', 'office:value="0.85"'), '85%'],
    ['money', typed('currency', '$4.50', 'office:value="4.5"'), '4.5'],
    ['a day', typed('date', '10/02/26', 'office:date-value="2026-10-02"'), '2026-10-02'],
    [
      'a day and time',
      typed('date', 'x', 'office:date-value="2026-10-02T09:14:00"'),
      '2026-10-02 09:14:00',
    ],
    ['midnight', typed('date', 'x', 'office:date-value="2026-10-02T00:00:00"'), '2026-10-02'],
    ['a time', typed('time', '9:14', 'office:time-value="PT09H14M00S"'), '09:14:00'],
    ['a yes', typed('boolean', 'TRUE', 'office:boolean-value="true"'), 'TRUE'],
    ['a no', typed('boolean', 'VRAI', 'office:boolean-value="false"'), 'FALSE'],
    [
      'a yes that came from Excel',
      typed('float', 'VRAI', 'table:formula="of:=TRUE()" office:value="1"'),
      'TRUE',
    ],
    ['a text', text('Ana &amp; Ben'), 'Ana & Ben'],
    ['a text kept aside', text('shown', 'office:string-value="kept"'), 'kept'],
    ['blanks', text('Ana<text:s/>López<text:s text:c="2"/>M.'), 'Ana López  M.'],
    ['blanks in the file', text('Ana\n   López'), 'Ana López'],
    ['parts', text('<text:span>Ana</text:span> <text:a>López</text:a>'), 'Ana López'],
    ['two paragraphs', text('a</text:p><text:p>b'), 'a\nb'],
    ['a line and a tab', text('a<text:line-break/>b<text:tab/>c'), 'a\nb\tc'],
    [
      'a comment',
      text('Ana').replace(
        '<text:p>',
        '<office:annotation><text:p>secret</text:p></office:annotation><text:p>',
      ),
      'Ana',
    ],
    [
      'a picture',
      text('Ana').replace(
        '<text:p>',
        '<draw:frame><draw:frame><text:p>x</text:p></draw:frame></draw:frame><text:p>',
      ),
      'Ana',
    ],
    [
      'an error',
      typed('string', '#REF!', 'office:string-value="" calcext:value-type="error"'),
      '#REF!',
    ],
    ['an old error', typed('float', '#DIV/0!', 'office:value="0"'), '#DIV/0!'],
    ['a formula', typed('float', '5', 'table:formula="of:=[.A1]+1" office:value="5"'), '5'],
    ['emoji', text('&#128512;'), '😀'],
    ['an empty cell', '<table:table-cell/>', ''],
  ])('%s', async (_, cell, expected) => {
    expect((await one(odsOf(table(odsRow(cell)))))[0]?.cells[0] ?? '').toBe(expected);
  });

  const empty = (times: number) => `<table:table-cell table:number-columns-repeated="${times}"/>`;
  const times = (rows: number) => `table:number-rows-repeated="${rows}"`;
  test.each([
    ['cells further right', odsRow(empty(3) + text('a')), [[1, ['', '', '', 'a']]]],
    [
      'a repeated value',
      odsRow(text('a', 'table:number-columns-repeated="3"')),
      [[1, ['a', 'a', 'a']]],
    ],
    [
      'a repeated row',
      odsRow(text('a'), times(2)) + odsRow(text('b')),
      [
        [1, ['a']],
        [2, ['a']],
        [3, ['b']],
      ],
    ],
    ['a row further down', odsRow(empty(9), times(5)) + odsRow(text('a')), [[6, ['a']]]],
    [
      'a merged cell',
      odsRow(`${text('a')}<table:covered-table-cell/>${text('b')}`),
      [[1, ['a', '', 'b']]],
    ],
    ['a hidden row', odsRow(text('a'), 'table:visibility="collapse"'), [[1, ['a']]]],
    [
      'rows in groups',
      `<table:table-row-group>${odsRow(text('a'))}</table:table-row-group>`,
      [[1, ['a']]],
    ],
    [
      'empty to the end',
      odsRow(text('a') + empty(16383)) + odsRow(empty(16384), times(1048575)),
      [[1, ['a']]],
    ],
    ['the last row', odsRow(empty(16384), times(1048575)) + odsRow(text('a')), [[1048576, ['a']]]],
  ])('%s', async (_, rows, expected) => {
    const found = await one(odsOf(table(rows)));
    expect(found.map(({ line, cells }) => [line, cells])).toEqual(expected);
  });

  test('hidden sheets, deleted cells and sheets of other files are left out', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const row = odsRow(text('a'));
    const aside = [
      `<table:tracked-changes><table:deletion>${row}</table:deletion></table:tracked-changes>`,
      `<table:dde-links>${table(row, 'table:name="Linked"')}</table:dde-links>`,
    ];
    const hidden = table(row, 'table:name="Old" table:style-name="ta2"');
    const body = `${aside[0]}${table(row, 'table:name="Class"')}${hidden}${aside[1]}`;
    const sheets = await readWorkbook(odsOf(body, style));
    expect(sheets).toEqual([{ name: 'Class', rows: [{ line: 1, cells: ['a'] }] }]);
  });
});
