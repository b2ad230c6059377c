import { normalizeName } from '../../src/ontology/text/normalize';

/** A character for every way in which removing or composing one could make room for another change. */
const TRICKY = [
  '',
  ' ',
  '滕州市（高新区）公司',
  '“微山湖”牌　麻鸭',
  "Xi'an Jiaotong University",
  'İSTANBUL',
  'ΑΣ”Β ΣΑΣ',
  'e”\u0301 e\u200b\u0301',
  'か \u3099 \u0308 が',
  'か”\u3099',
  '\u00b4 中 \u00a8',
  '가\u200b\u11a8',
  '㈱ ㎡ ﬁ Å ½',
  '【［〔（nested）〕］】',
  ' \u3000\u00a0 a \t b \n',
  '中\ufe0f 国\u{e0100}',
  '《》「」',
  '阿凡提・库尔班 • 某',
  '\ud800',
];

describe('the lookup form of a name', () => {
  it.each([
    ['full-width characters', 'ＡＢＣ　１２３', 'abc 123'],
    ['case', 'Lunan Pharma', 'lunan pharma'],
    ['compatibility characters', '⼭东', '山东'],
    ['round brackets', '枣庄（滕州）公司', '枣庄(滕州)公司'],
    ['other brackets', '枣庄【滕州】〔山亭〕［峄城］｛薛城｝', '枣庄(滕州)(山亭)(峄城)(薛城)'],
    ['curved quotation marks', '“滕州马铃薯”', '滕州马铃薯'],
    ['corner brackets', '「滕州」『马铃薯』', '滕州马铃薯'],
    ['title marks', '《滕州马铃薯》〈标准〉', '滕州马铃薯标准'],
    ['straight quotation marks', `"滕州" 'potato'`, '滕州potato'],
    ['apostrophes of both kinds', 'Xi’an', 'xian'],
    ['spaces between Chinese characters', '山 东　省 滕 州 市', '山东省滕州市'],
    ['a space between Chinese and Latin', '鲁南 Pharma 集团', '鲁南pharma集团'],
    ['spaces around brackets', 'Tengzhou ( Shandong ) Ltd', 'tengzhou(shandong)ltd'],
    ['runs of spaces between Latin words', '  Lunan \t Pharma\n', 'lunan pharma'],
    ['middle dots', '阿凡提・库尔班', '阿凡提·库尔班'],
    ['characters nobody sees', '滕\u200b州\ufeff市', '滕州市'],
  ])('sets aside %s', (_what, text, expected) => {
    expect(normalizeName(text)).toBe(expected);
  });

  it.each([
    ['a bracket left out', '枣庄（滕州）公司', '枣庄滕州公司'],
    ['two Latin words and one', 'Lu Nan', 'Lunan'],
    ['simplified and traditional characters', '滕州马铃薯', '滕州馬鈴薯'],
    ['an accent', 'Shandong', 'Shāndōng'],
    ['one character', '薛城区', '峄城区'],
  ])('keeps apart names that differ in %s', (_what, one, other) => {
    expect(normalizeName(one)).not.toBe(normalizeName(other));
  });

  it.each(TRICKY)('changes nothing the second time: %p', (text) => {
    const once = normalizeName(text);
    expect(normalizeName(once)).toBe(once);
  });

  it('changes nothing the second time for any two of these together', () => {
    const joined = TRICKY.flatMap((one) => TRICKY.map((other) => normalizeName(one + other)));
    expect(joined.map(normalizeName)).toEqual(joined);
  });
});
