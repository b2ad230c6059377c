import fc from 'fast-check';
import { foldedCharacters, foldedCode, foldedText } from '../../src/ontology/text/folded';
import { searchKeys } from '../../src/ontology/text/search-keys';

const folded = (text: string): string => foldedText(foldedCharacters(text));

describe('folded texts', () => {
  it.each([
    ['《知识产权保护战略合作备忘》', '知识产权保护战略合作备忘'],
    ['“铁拳”行动', '铁拳行动'],
    ['ＰＣＴ国际专利申请', 'pct国际专利申请'],
    ['滕州市虛構齒輪', '滕州市虚构齿轮'],
    ['Geographical-indication  marks', 'geographical indication marks'],
    ['Café Lüliang', 'cafe luliang'],
    ['3·15国际消费者权益保护日', '3 15国际消费者权益保护日'],
    ['~*? “” 🙂', ''],
  ])('%s is compared as %s', (text, form) => {
    expect(folded(text)).toBe(form);
  });

  it('say where each character stands in UTF-16', () => {
    expect(foldedCharacters('🙂“Ａ”𠮷')).toEqual([
      { text: 'a', start: 3, end: 4, isHan: false, beginsWord: true },
      { text: '𠮷', start: 5, end: 7, isHan: true, beginsWord: true },
    ]);
  });

  it('hold letters, digits and single spaces only, and stay as they are when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const form = folded(text);
        expect(form).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
        expect(folded(form)).toBe(form);
      }),
    );
  });

  it('of codes have no space', () => {
    expect(foldedCode('202310000002.X')).toBe('202310000002x');
    expect(foldedCode('patents-granted')).toBe('patentsgranted');
  });
});

describe('keys of a name', () => {
  it('are its readings and initials, from each character on', () => {
    expect(searchKeys('滕州市')).toEqual({
      folded: '滕州市',
      readings: 'teng zhou shi',
      pinyin: 'tengzhoushi',
      initials: 'tzs',
      spelled: 'tengzhoushi tengzhou zhoushi shi',
      shortened: 'tzs zs s',
    });
  });

  it('know the other readings of a character', () => {
    const keys = searchKeys('单县');
    expect(keys.readings).toMatch(/\bshan\b/);
    expect(keys.spelled?.split(' ')).toEqual(expect.arrayContaining(['danxian', 'shanxian']));
  });

  it('write u for ü', () => {
    expect(searchKeys('吕梁市').pinyin).toBe('luliangshi');
  });

  it('are the text alone where nothing in it is Chinese', () => {
    expect(searchKeys('Tengzhou Co., Ltd.')).toEqual({ folded: 'tengzhou co ltd' });
  });

  it('stay short however long the name', () => {
    const keys = searchKeys('行'.repeat(500));
    expect(keys.readings?.split(' ')).toHaveLength(40);
    expect(Math.max(...(keys.spelled ?? '').split(' ').map(({ length }) => length))).toBeLessThanOrEqual(24);
  });
});
