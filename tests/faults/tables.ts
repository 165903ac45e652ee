/** Tables as schools export them, and what has to come of each; written by hand. */

export type Scores = Record<string, Record<string, number>>;
/** What has to be in the files, or what the refusal has to say; both where either is right. */
export interface Case {
  bytes: Buffer | string;
  scores?: Scores;
  refused?: RegExp;
  words?: string;
}

const ANA_BEN: Scores = { ana: { ideas: 4, organization: 3 }, ben: { ideas: 3, organization: 2 } };
const PLAIN = 'name,ideas,organization\nAna López,4,3\nBen Carter,3,2\n';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const many = 'Ana López,4,3\n'.length;

export const CASES: Record<string, Case> = {
  plain: { bytes: PLAIN, scores: ANA_BEN },
  'with a byte order mark': { bytes: `\ufeff${PLAIN}`, scores: ANA_BEN },
  'UTF-16, little end first': { bytes: utf16(PLAIN), scores: ANA_BEN },
  'UTF-16, big end first': { bytes: utf16(PLAIN).swap16(), scores: ANA_BEN },
  'UTF-16 with tabs, as "Unicode text"': {
    bytes: utf16(PLAIN.replaceAll(',', '\t')),
    scores: ANA_BEN,
  },
  'UTF-16 without a mark': {
    bytes: utf16(PLAIN).subarray(2),
    scores: ANA_BEN,
  },
  'Latin-1': { bytes: Buffer.from(PLAIN, 'latin1'), scores: ANA_BEN },
  'UTF-8 taken apart (NFD)': { bytes: PLAIN.normalize('NFD'), scores: ANA_BEN },
  CRLF: { bytes: PLAIN.replaceAll('\n', '\r\n'), scores: ANA_BEN },
  'CR only': { bytes: PLAIN.replaceAll('\n', '\r'), scores: ANA_BEN },
  'no line end at the end': { bytes: PLAIN.trimEnd(), scores: ANA_BEN },
  'blank lines between': { bytes: PLAIN.replaceAll('\n', '\n\n'), scores: ANA_BEN },
  'blank lines first': { bytes: `\n\n${PLAIN}`, scores: ANA_BEN },
  'lines of commas at the end': {
    bytes: `${PLAIN},,\n,,\n`,
    scores: ANA_BEN,
  },
  semicolons: { bytes: PLAIN.replaceAll(',', ';'), scores: ANA_BEN },
  tabs: { bytes: PLAIN.replaceAll(',', '\t'), scores: ANA_BEN },
  'semicolons and decimal commas': {
    bytes: 'name;ideas\nAna López;3,5\n',
    words: '--rubric halves',
    scores: { ana: { ideas: 3.5 } },
  },
  'decimal points': {
    bytes: 'name,ideas\nAna López,3.5\n',
    words: '--rubric halves',
    scores: { ana: { ideas: 3.5 } },
  },
  'whole numbers as 4.0': { bytes: 'name,ideas\nAna López,4.0\n', scores: { ana: { ideas: 4 } } },
  'sep=;': { bytes: `sep=;\n${PLAIN.replaceAll(',', ';')}`, scores: ANA_BEN },
  'sep=; after a mark, CRLF': {
    bytes: `\ufeffsep=;\r\n${PLAIN.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
    scores: ANA_BEN,
  },
  'sep=, and CR only': {
    bytes: `sep=,\r${PLAIN.replaceAll('\n', '\r')}`,
    scores: ANA_BEN,
  },
  '"sep=;" in quotes': {
    bytes: `"sep=;"\n${PLAIN.replaceAll(',', ';')}`,
    scores: ANA_BEN,
  },
  'last, first in quotes': {
    bytes: 'student,ideas\n"López, Ana",4\n',
    scores: { ana: { ideas: 4 } },
  },
  'everything in quotes': {
    bytes: '"name","ideas"\n"Ana López","4"\n',
    scores: { ana: { ideas: 4 } },
  },
  'quotes doubled': {
    bytes: 'name,ideas,remark\nAna López,4,"said ""hi"""\n',
    scores: { ana: { ideas: 4 } },
  },
  'a line end in quotes': {
    bytes: 'name,remark,ideas\nAna López,"two\nlines",4\n',
    scores: { ana: { ideas: 4 } },
  },
  'a line end in quotes, then a wrong score': {
    bytes: 'name,remark,ideas\nAna López,"two\nlines",4\nBen Carter,x,9\n',
    refused: /t\.csv:4:14: "9"/,
  },
  'a wrong score after a line end in quotes': {
    bytes: 'name,remark,ideas\nAna López,"two\nlines",9\n',
    refused: /t\.csv:3:8: "9"/,
  },
  'a quote never closed': {
    bytes: 'name,ideas\n"Ana López,4\nBen Carter,3\n',
    refused: /t\.csv:\d+:\d+: a quotation mark here, or above, is never closed/,
  },
  'a quote in the middle': { bytes: 'name,ideas\nAna "A" López,4\n', refused: /t\.csv:2:\d+/ },
  'a row too short': {
    bytes: 'name,ideas,organization\nAna López,4\nBen Carter,3,2\n',
    refused: /t\.csv:2:\d+/,
  },
  'a row too long': { bytes: 'name,ideas\nAna López,4\nBen Carter,3,2\n', refused: /t\.csv:3:\d+/ },
  'two columns of one heading': {
    bytes: 'name,ideas,ideas\nAna López,4,3\n',
    refused: /two columns are both "ideas"/,
  },
  'two columns of one trait': {
    bytes: 'name,ideas,Ideas\nAna López,4,3\n',
    refused: /two columns/,
  },
  'the heading again in the middle': {
    bytes: `${PLAIN}name,ideas,organization\n`,
    scores: ANA_BEN,
  },
  'a row of points possible': {
    bytes: 'Student,ideas\n    Points Possible,6\nAna López,4\n',
    scores: { ana: { ideas: 4 } },
  },
  'a row of averages': {
    bytes: 'Student,ideas\nAna López,4\nAverage,4\n',
    scores: { ana: { ideas: 4 } },
  },
  'a formula': { bytes: 'name,ideas\nAna López,=1+1\n', refused: /t\.csv:2:11: "=1\+1"/ },
  '="4"': { bytes: 'name,ideas\nAna López,="4"\n', refused: /t\.csv:2:\d+/ },
  'a name as a formula': { bytes: 'name,ideas\n=1+1,4\n', refused: /t\.csv:2:1: .*=1\+1/ },
  'an id that a spreadsheet broke': {
    bytes: 'student id,ideas\n1.99E+11,4\n',
    refused: /t\.csv:2:1: .*1\.99E\+11/,
  },
  'a date that was a score': {
    bytes: 'name,ideas\nAna López,4-Mar\n',
    refused: /t\.csv:2:11: "4-Mar"/,
  },
  'a percentage': { bytes: 'name,ideas\nAna López,80%\n', refused: /t\.csv:2:11: "80%"/ },
  'a fraction': { bytes: 'name,ideas\nAna López,4/6\n', scores: { ana: { ideas: 4 } } },
  'a fraction of another scale': {
    bytes: 'name,ideas\nAna López,4/5\n',
    refused: /t\.csv:2:11: "4\/5"/,
  },
  'a negative score': { bytes: 'name,ideas\nAna López,-1\n', refused: /t\.csv:2:11: "-1"/ },
  'NaN and Infinity': {
    bytes: 'name,ideas\nAna López,NaN\nBen Carter,Infinity\n',
    refused: /t\.csv:2:11: "NaN" and "Infinity"/,
  },
  '#N/A of a spreadsheet': {
    bytes: 'name,ideas\nAna López,#N/A\n',
    refused: /t\.csv:2:11: "#N\/A"/,
  },
  '4 in Arabic digits': { bytes: 'name,ideas\nAna López,٤\n', refused: /t\.csv:2:11/ },
  'no score in four ways': {
    bytes: 'name,ideas,organization\nAna López,NS,4\nBen Carter,,n/a\n',
    scores: { ana: { organization: 4 } },
  },
  empty: { bytes: '', refused: /t\.csv:1:1: this file is empty/ },
  'only a mark': { bytes: '\ufeff', refused: /t\.csv:1:1: this file is empty/ },
  'only sep=': { bytes: 'sep=;\n', refused: /t\.csv:1:1: / },
  'only a heading': { bytes: 'name,ideas\n', scores: {} },
  'a row of 1 MB': {
    bytes: `name,remark,ideas\nAna López,${'x'.repeat(1 << 20)},4\n`,
    scores: { ana: { ideas: 4 } },
  },
  '1 MB of rows for nobody': {
    bytes: `name,ideas\n${'Nobody,4\n'.repeat(9 * many)}`,
    refused: /t\.csv:2:1: \d+ of \d+ rows are of nobody in this class: "Nobody"\n/,
  },
  'a heading __proto__': {
    bytes: 'name,__proto__,ideas\nAna López,9,4\n',
    scores: { ana: { ideas: 4 } },
  },
  'headings of every object': {
    bytes: 'name,constructor,toString,ideas\nAna López,9,9,4\n',
    scores: { ana: { ideas: 4 } },
  },
  'a writer called __proto__': {
    bytes: 'name,ideas\n__proto__,4\n',
    refused: /t\.csv:2:1: no writer is called "__proto__"/,
  },
  'the same writer twice': {
    bytes: 'name,ideas\nAna López,4\nana,3\n',
    refused: /t\.csv:3:1: a second row for ana/,
  },
  'a picture': {
    bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    refused: /t\.csv:\d+:\d+: /,
  },
  'a workbook (XLSX)': {
    bytes: Buffer.from('504b03041400060008000000210000', 'hex'),
    refused: /t\.csv:\d+:\d+: /,
  },
  'a web page': {
    bytes: '<html><table><tr><td>name</td></tr></table></html>',
    refused: /t\.csv:1:\d+: /,
  },
  'a NUL in a name': {
    bytes: 'name,ideas\nAna\0 López,4\n',
    scores: { ana: { ideas: 4 } },
    refused: /t\.csv:\d+:\d+/,
  },
  'one good and one wrong': {
    bytes: 'name,ideas\nAna López,4\nBen Carter,9\n',
    refused: /t\.csv:3:12: "9"/,
  },
};
