import fc from 'fast-check';
import { slug } from '../../../src/importing/ledger/slug';

describe('the word of a name in an id', () => {
  it.each([
    ['山东欧乐食品有限公司', 'shan-dong-ou-le-shi-pin-you-xian-gong-si'],
    ['重庆长城', 'chong-qing-chang-cheng'],
    ['吕梁女婿', 'lv-liang-nv-xu'],
    ['ＡＢＣ科技（2024）', 'abc-ke-ji-2024'],
    ['Café', 'cafe'],
  ])('of %s is %s', (name, word) => {
    expect(slug(name)).toBe(word);
  });

  it('is ASCII words joined by hyphens, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        expect(slug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug(name).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('tells long names of one beginning apart', () => {
    const long = '虚构'.repeat(40);
    expect(slug(`${long}甲`)).not.toBe(slug(`${long}乙`));
    expect(slug(`${long}甲`).length).toBeLessThanOrEqual(80);
  });
});
