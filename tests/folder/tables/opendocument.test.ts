import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/folder/tables/workbook.ts';
import { odsOf } from './office-files.ts';

const one = async (bytes: Buffer) => (await readWorkbook(bytes))[0]!.rows;

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

test('a row that is not shown is known', async () => {
  const rows = ['', 'table:visibility="filter"'].map((more) => odsRow(text('Ana'), more)).join('');
  const found = await one(odsOf(table(rows)));
  expect(found.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true]);
});
