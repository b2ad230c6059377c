import fc from 'fast-check';
import { SamenessReason } from '../../../src/entities/sameness';
import { compareParties, scoreOf } from '../../../src/matching/compare-parties';
import {
  profileOf,
  shortForms,
  type PartyProfile,
  type PartyRecord,
} from '../../../src/matching/party-profile';
import { parseCompanyName } from '../../../src/matching/company-name';
import { namePieces } from './name-material';

const record = (name: string, details: Partial<PartyRecord> = {}): PartyRecord => ({
  id: `Enterprise:${name}`,
  name,
  masked: false,
  names: [name],
  unifiedSocialCreditCode: null,
  legalEntityIdentifier: null,
  rorId: null,
  agencyCode: null,
  ...details,
});

function profile(name: string, details: Partial<PartyRecord> = {}): PartyProfile {
  const made = profileOf(record(name, details));
  if (!made) throw new Error(`${name} identifies nobody.`);
  return made;
}

const known = (name: string, ...aliases: string[]) => profile(name, { names: [name, ...aliases] });

describe('two parties', () => {
  it.each<[string, PartyProfile, PartyProfile, number, string[]]>([
    [
      'of the same place and trade name in two legal forms',
      known('枣庄市鑫金山股份有限公司'),
      known('枣庄市鑫金山机械有限公司'),
      0.56,
      ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_LEGAL_FORM'],
    ],
    [
      'of the same place and trade name in two trades',
      known('枣庄虚拟牧业有限公司'),
      known('枣庄市虚拟食品有限公司'),
      0.49,
      ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_INDUSTRY'],
    ],
    [
      'whose trades have a word in common',
      known('枣庄虚拟轮胎有限公司'),
      known('枣庄市虚拟轮胎制造有限责任公司'),
      0.7,
      ['SAME_TRADE_NAME_AND_PLACE'],
    ],
    ['with one full name', known('山东虚拟有限公司'), known('山东 虚拟 有限公司'), 0.95, ['SAME_FULL_NAME']],
    [
      'with one name in two scripts',
      known('山东虚拟机械有限公司'),
      known('山東虛擬機械有限公司'),
      0.92,
      ['SAME_NAME_IN_OTHER_SCRIPT'],
    ],
    ['with an alias in common', known('虚拟甲', '甲牌'), known('虚拟乙', '甲牌'), 0.75, ['SAME_ALIAS']],
    ['of which one is called by an alias', known('虚拟甲', '虚拟乙'), known('虚拟乙'), 0.75, ['SAME_ALIAS']],
    [
      'of which one is named without place and legal form',
      known('山东虚拟轮胎制造股份有限公司'),
      known('虚拟轮胎'),
      0.65,
      ['SHORT_FORM_OF'],
    ],
    [
      'with an alias and a Latin name in common',
      known('临沂虚拟丙食品有限公司', '丙牌'),
      known('Linyi Xunibing Foods', '丙牌'),
      0.78,
      ['SAME_ALIAS', 'TRANSLITERATION'],
    ],
  ])('%s', (_what, one, other, score, reasons) => {
    expect(compareParties(one, other)).toEqual({ score, reasons });
  });

  it.each<[string, PartyProfile, PartyProfile]>([
    ['of the same trade name in two places', known('枣庄虚拟有限公司'), known('滕州虚拟有限公司')],
    ['of a place and a trade', known('山东机械有限公司'), known('山东省机械有限公司滕州分公司')],
    ['of which one is a branch', known('枣庄虚拟有限公司'), known('枣庄虚拟有限公司滕州分公司')],
    ['of which one is a unit', known('山东省科学院'), known('山东省科学院自动化研究所')],
    ['that sound the same', known('山东虚拟有限公司'), known('山东虚逆有限公司')],
    ['with a short trade name alone', known('山东虚拟有限公司'), known('虚拟')],
    ['in a Latin name that is only a place', known('枣庄虚拟有限公司'), known('Zaozhuang Co., Ltd.')],
  ])('%s are not compared further', (_what, one, other) => {
    expect(compareParties(one, other)).toBeNull();
  });

  it('with two different codes of one kind are never the same, whatever their names', () => {
    const name = '青岛虚拟有限公司';
    const coded = (unifiedSocialCreditCode: string) => profile(name, { unifiedSocialCreditCode });
    expect(compareParties(coded('91370402MA3TWTTC3W'), coded('91370200MA3TWTTB2H'))).toBeNull();
    expect(
      compareParties(profile(name, { rorId: '02jx3x895' }), profile(name, { rorId: '03vek6s52' })),
    ).toBeNull();
    expect(
      compareParties(profile(name, { agencyCode: '37218' }), profile(name, { rorId: '03vek6s52' })),
    ).toEqual({
      score: 0.95,
      reasons: ['SAME_FULL_NAME'],
    });
  });

  it('with the same organisation code in two registers are one in spite of their names', () => {
    const one = profile('青岛虚拟有限公司', { unifiedSocialCreditCode: '91370402MA3TWTTC3W' });
    const other = profile('滕州假想合作社', { unifiedSocialCreditCode: '91370481MA3TWTTC3A' });
    expect(compareParties(one, other)).toEqual({
      score: 0.98,
      reasons: ['SAME_OFFICIAL_CODE_PART', 'DIFFERENT_LEGAL_FORM'],
    });
  });
});

describe('names that hide something', () => {
  it('identify nobody', () => {
    expect(profileOf(record('枣庄某虚拟有限公司'))).toBeNull();
    expect(profileOf(record('枣庄虚拟有限公司', { masked: true }))).toBeNull();
  });

  it('do not take the open names of the same party with them', () => {
    expect(
      profileOf(record('枣庄某虚拟有限公司', { names: ['枣庄某虚拟有限公司', '虚拟牌'] }))?.names,
    ).toHaveLength(1);
  });
});

it('the short forms of a name leave out all but the trade name', () => {
  expect(shortForms(parseCompanyName('山东地平线建筑节能科技有限公司')).sort()).toEqual(
    [
      '地平线',
      '地平线建筑节能',
      '地平线建筑节能科技',
      '地平线建筑节能科技有限公司',
      '地平线建筑节能有限公司',
      '地平线有限公司',
      '山东地平线',
      '山东地平线建筑节能',
      '山东地平线建筑节能科技',
      '山东地平线建筑节能有限公司',
      '山东地平线有限公司',
      '山东省地平线',
      '山东省地平线建筑节能',
      '山东省地平线建筑节能科技',
      '山东省地平线建筑节能科技有限公司',
      '山东省地平线建筑节能有限公司',
      '山东省地平线有限公司',
    ].sort(),
  );
});

const anyName = fc
  .array(fc.constantFrom(...namePieces), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((text) => profileOf(record(text)) !== null);

const anyReasons = fc.subarray(Object.values(SamenessReason)).map((reasons) => new Set(reasons));

const against: readonly SamenessReason[] = [
  SamenessReason.DIFFERENT_LEGAL_FORM,
  SamenessReason.DIFFERENT_INDUSTRY,
];

describe('any comparison', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (one, other, alias) => {
        const [mine, theirs] = [known(one, alias), known(other, alias)];
        const comparison = compareParties(mine, theirs);
        expect(comparison).not.toBeNull();
        expect(compareParties(theirs, mine)).toEqual(comparison);
      }),
      { numRuns: 500 },
    );
  });

  it('has a score between 0 and 1 in hundredths', () => {
    fc.assert(
      fc.property(anyReasons, (reasons) => {
        const score = scoreOf(reasons);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1);
        expect(Number((score * 100).toFixed(6)) % 1).toBe(0);
      }),
    );
  });

  it('is never raised by what speaks against it, nor lowered by what speaks for it', () => {
    fc.assert(
      fc.property(anyReasons, fc.constantFrom(...Object.values(SamenessReason)), (reasons, further) => {
        const [before, after] = [scoreOf(reasons), scoreOf(new Set([...reasons, further]))];
        if (against.includes(further)) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
