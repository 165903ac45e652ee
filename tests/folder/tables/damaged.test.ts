import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/folder/tables/workbook.ts';
import { readZip } from '../../../src/folder/tables/zip.ts';
import { randomFrom } from '../../random.ts';
import { odsOf, xlsxOf, zipOf } from './office-files.ts';
import { refusal } from './refusal.ts';

const manyKinds = {
  sheets: {
    A: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46297</v></c></row><row r="3"><c r="C3" t="inlineStr"><is><t>Ana &amp; Ben</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>',
    B: '<row><c s="2"><v>1234</v></c></row>',
  },
  shared: '<si><r><t xml:space="preserve">Ana </t></r><r><t>López</t></r></si>',
  formats: '<numFmt numFmtId="200" formatCode="00000"/>',
  styles: [0, 14, 200],
};
const odsBody =
  '<table:table table:name="A"><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="2026-10-02"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>';
const samples: [string, Buffer][] = [
  ['xlsx', xlsxOf(manyKinds)],
  ['ods', odsOf(odsBody)],
];

/** Reads a changed file: sheets or a refusal, and soon. */
async function survives(bytes: Buffer): Promise<boolean> {
  const started = performance.now();
  const refused = await refusal(() => readWorkbook(bytes));
  expect(performance.now() - started).toBeLessThan(1000);
  return refused === undefined;
}

describe.each(samples)('a damaged %s is sheets or a refusal', (kind, sample) => {
  test('cut off anywhere', async () => {
    expect(await survives(sample)).toBe(true);
    for (let length = 0; length < sample.length; length += 100) {
      expect(await survives(sample.subarray(0, length)), `${length} bytes`).toBe(false);
    }
  });

  test('with bytes changed', async () => {
    const random = randomFrom(kind.length);
    let read = 0;
    for (let i = 0; i < 2000; i++) {
      const bytes = Buffer.from(sample);
      for (let n = random.below(3); n >= 0; n--) {
        bytes[random.below(bytes.length)] = random.below(256);
      }
      if (await survives(bytes)) read++;
    }
    // A checksum finds most; what it does not cover, such as dates of files, does not matter.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(1000);
  });

  test('with its texts changed, and the checksums right', async () => {
    const parts = readZip(sample).map(({ name, bytes }) => [name, bytes] as const);
    const random = randomFrom(kind.length + 1);
    const marks = [...'<>&;"\'/=:[]! 09aA\0\u00ff', '-->', '<![CDATA[', '99999999999', '&#x;'];
    for (let i = 0; i < 2000; i++) {
      const changed = parts.map(([name, bytes]) => {
        const at = random.below(bytes.length);
        if (random.chance(0.6)) return [name, bytes];
        const after = bytes.subarray(at + random.below(4));
        return [
          name,
          Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(marks)), after]),
        ];
      });
      await survives(zipOf(Object.fromEntries(changed)));
    }
  });
});
