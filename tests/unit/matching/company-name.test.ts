import fc from 'fast-check';
import { parseCompanyName, type NamePartRole } from '../../../src/matching/company-name';
import { namePieces } from './name-material';
import { matchingForm } from '../../../src/matching/matching-form';

/*
 * Names as the first source prints them, and others that show one rule each. Marks: p place, t trade name, i trade,
 * f legal form, u unit, b bracket, - not read.
 */
const marks: Readonly<Record<NamePartRole, string>> = {
  PLACE: 'p',
  TRADE_NAME: 't',
  INDUSTRY: 'i',
  LEGAL_FORM: 'f',
  UNIT: 'u',
  BRACKET: 'b',
  UNREAD: '-',
};

const partsOf = (name: string): string =>
  parseCompanyName(name)
    .parts.map(({ role, text }) => `${marks[role]}:${text}`)
    .join(' ');

describe('names of the first source', () => {
  it.each([
    ['山东丰源轮胎制造股份有限公司', 'p:山东 t:丰源 i:轮胎 i:制造 f:股份有限公司'],
    ['山东丰源轮胎', 'p:山东 -:丰源轮胎'],
    ['山东地平线建筑节能科技有限公司', 'p:山东 t:地平线 i:建筑节能 i:科技 f:有限公司'],
    ['山东智赢门窗系统有限公司', 'p:山东 t:智赢 i:门窗系统 f:有限公司'],
    ['山东捷利尔肥业有限公司', 'p:山东 t:捷利尔 i:肥业 f:有限公司'],
    ['山东联润新材料科技有限公司', 'p:山东 t:联润 i:新材料 i:科技 f:有限公司'],
    ['枣庄市鑫金山股份有限公司', 'p:枣庄市 t:鑫金山 f:股份有限公司'],
    ['枣庄市鑫金山机械有限公司', 'p:枣庄市 t:鑫金山 i:机械 f:有限公司'],
    ['枣庄华宝牧业开发有限公司', 'p:枣庄 t:华宝 i:牧业 i:开发 f:有限公司'],
    ['山东欧乐食品有限公司', 'p:山东 t:欧乐 i:食品 f:有限公司'],
    ['枣庄某电子科技有限公司', 'p:枣庄 t:某电子 i:科技 f:有限公司'],
    ['齐鲁工业大学', 't:齐鲁 i:工业 f:大学'],
    ['东南大学', 't:东南 f:大学'],
    ['北京理工大学', 'p:北京 i:理工 f:大学'],
    ['南京大学', 'p:南京 f:大学'],
    ['山东科技大学', 'p:山东 i:科技 f:大学'],
    ['山东省科学院自动化研究所', 'p:山东省 f:科学院 u:自动化研究所'],
    ['青岛能源所', 'p:青岛 -:能源所'],
    ['济南泉城专利商标事务所', 'p:济南 t:泉城 i:专利商标 f:事务所'],
    ['济南圣达知识产权代理有限公司', 'p:济南 t:圣达 i:知识产权代理 f:有限公司'],
    ['中坛（北京）认证服务有限公司', 't:中坛 b:( p:北京 b:) i:认证服务 f:有限公司'],
    ['中国（枣庄）知识产权维权援助中心', 'p:中国 b:( p:枣庄 b:) i:知识产权维权援助 f:中心'],
    [
      '中国（枣庄）知识产权维权援助中心滕州分中心',
      'p:中国 b:( p:枣庄 b:) i:知识产权维权援助 f:中心 u:滕州分中心',
    ],
    ['枣庄市市场监督管理局', 'p:枣庄市 -:市场监督管理局'],
    ['山亭区市场监督管理局', 'p:山亭区 -:市场监督管理局'],
    ['市中区市场监督管理局', 'p:市中区 -:市场监督管理局'],
    ['台儿庄区市场监督管理局', 'p:台儿庄区 -:市场监督管理局'],
    ['滕州市市场监督管理局', 'p:滕州市 -:市场监督管理局'],
    ['薛城区市场监督管理局', 'p:薛城区 -:市场监督管理局'],
    ['峄城区市场监督管理局', 'p:峄城区 -:市场监督管理局'],
    ['高新区行政审批局', '-:高新区行政审批局'],
    ['国家知识产权局', '-:国家知识产权局'],
    ['枣庄海关', 'p:枣庄 -:海关'],
    ['枣庄市委', 'p:枣庄市 -:委'],
    ['滕州市政府', 'p:滕州市 -:政府'],
    ['市政府', '-:市政府'],
    ['执法大队', '-:执法大队'],
    ['科技局', '-:科技局'],
  ])('%s', (name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });
});

describe('places in names', () => {
  it.each([
    ['with and without the word for the level', '滕州虚拟食品有限公司', 'p:滕州 t:虚拟 i:食品 f:有限公司'],
    ['one within the other', '山东省枣庄市虚拟食品有限公司', 'p:山东省 p:枣庄市 t:虚拟 i:食品 f:有限公司'],
    ['the longest reading', '枣庄市中区虚拟建材有限公司', 'p:枣庄 p:市中区 t:虚拟 i:建材 f:有限公司'],
    [
      'a city called as its province',
      '吉林省吉林市虚拟电子有限公司',
      'p:吉林省 p:吉林市 t:虚拟 i:电子 f:有限公司',
    ],
    ['a zone after its city', '枣庄高新区虚拟机械有限公司', 'p:枣庄 p:高新区 t:虚拟 i:机械 f:有限公司'],
    ['a zone alone is no place', '高新区虚拟机械有限公司', 't:高新区虚拟 i:机械 f:有限公司'],
    ['an autonomous prefecture in short', '延边虚拟药业有限公司', 'p:延边 t:虚拟 i:药业 f:有限公司'],
    [
      'a city district in short after its city',
      '枣庄山亭虚拟食品有限公司',
      'p:枣庄 p:山亭 t:虚拟 i:食品 f:有限公司',
    ],
    ['no city district in short alone', '山亭虚拟食品有限公司', 't:山亭虚拟 i:食品 f:有限公司'],
    ['a county in short leaves a trade name', '东方电子股份有限公司', 't:东方 i:电子 f:股份有限公司'],
    [
      'in brackets, not at the start',
      '阿里巴巴（中国）网络技术有限公司',
      't:阿里巴巴 b:( p:中国 b:) i:网络技术 f:有限公司',
    ],
    ['none at all', '虚拟机械有限公司', 't:虚拟 i:机械 f:有限公司'],
  ])('%s: %s', (_what, name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });

  it.each([
    ['枣庄虚拟有限公司', '枣庄市虚拟有限公司'],
    ['山东枣庄虚拟有限公司', '枣庄市虚拟有限公司'],
    ['枣庄山亭虚拟有限公司', '枣庄市山亭区虚拟有限公司'],
    ['虚拟（枣庄）有限公司', '枣庄虚拟有限公司'],
    ['内蒙古虚拟有限公司', '内蒙古自治区虚拟有限公司'],
    ['延边虚拟有限公司', '延边朝鲜族自治州虚拟有限公司'],
  ])('are the same in %s and %s', (one, other) => {
    const [mine, theirs] = [parseCompanyName(one), parseCompanyName(other)];
    expect(mine.place?.key).toMatch(/^\d+$/);
    expect(mine.place?.key).toBe(theirs.place?.key);
  });

  it('are not the same where only the name of the district is', () => {
    const [mine, theirs] = ['济南市市中区虚拟有限公司', '枣庄市市中区虚拟有限公司'].map(parseCompanyName);
    expect([mine?.place?.key, theirs?.place?.key]).toEqual(['370103', '370402']);
  });
});

describe('legal forms', () => {
  it.each([
    ['山东虚拟有限责任公司', 'p:山东 t:虚拟 f:有限责任公司'],
    ['青岛虚拟集团有限公司', 'p:青岛 t:虚拟 f:集团有限公司'],
    ['青岛虚拟（集团）股份有限公司', 'p:青岛 t:虚拟 f:(集团)股份有限公司'],
    ['青岛虚拟集团', 'p:青岛 t:虚拟 f:集团'],
    ['宁波虚拟股权投资合伙企业（有限合伙）', 'p:宁波 t:虚拟 i:股权投资 f:合伙企业(有限合伙)'],
    ['北京虚拟律师事务所（特殊普通合伙）', 'p:北京 t:虚拟 i:律师 f:事务所(特殊普通合伙)'],
    ['山亭区虚拟石榴种植农民专业合作社', 'p:山亭区 t:虚拟 i:石榴 i:种植 f:农民专业合作社'],
    ['滕州市虚拟马铃薯专业合作社联合社', 'p:滕州市 t:虚拟 i:马铃薯 f:专业合作社联合社'],
    ['山东虚拟自动化研究院', 'p:山东 t:虚拟 i:自动化 f:研究院'],
    ['枣庄虚拟果蔬家庭农场', 'p:枣庄 t:虚拟 i:果蔬 f:家庭农场'],
    ['枣庄市虚拟商会', 'p:枣庄市 t:虚拟 f:商会'],
    ['枣庄虚拟机械有限公司滕州分公司', 'p:枣庄 t:虚拟 i:机械 f:有限公司 u:滕州分公司'],
    ['郑州大学路虚拟餐饮有限公司', 'p:郑州 t:大学路虚拟 i:餐饮 f:有限公司'],
    ['南京大学虚拟科技园有限公司', 'p:南京 f:大学 u:虚拟科技园有限公司'],
  ])('%s', (name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });
});

describe('a trade name', () => {
  it.each([
    ['has two characters at least', '华新能源有限公司', '华新'],
    ['is missing where only a trade is named', '枣庄新能源有限公司', null],
    ['is missing without a legal form', '山东虚拟轮胎', null],
    ['is missing where brackets hold no place', '山东虚拟（东厂）机械有限公司', null],
    ['is read from traditional characters', '華為技術有限公司', '华为'],
    ['is read from any width and spaces', '山东 虚拟 机械 有限公司', '虚拟'],
    ['is not made up for Latin names', 'Xuni Machinery Co., Ltd.', null],
  ])('%s: %s', (_what, name, tradeName) => {
    expect(parseCompanyName(name).tradeName).toBe(tradeName);
  });
});

const name = fc
  .array(fc.oneof(fc.constantFrom(...namePieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is the joined texts of its parts', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { form, parts } = parseCompanyName(text);
        expect(parts.map((part) => part.text).join('')).toBe(form);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a form that stays the same', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), (text) => {
        const form = matchingForm(text);
        expect(matchingForm(form)).toBe(form);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is parsed as its form is', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(parseCompanyName(matchingForm(text))).toEqual(parseCompanyName(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
