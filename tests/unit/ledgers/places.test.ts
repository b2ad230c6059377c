import { describeDivision, divisionsLike, divisionsNamed } from '../../../src/importing/ledger/divisions';
import { divisionOf } from '../../../src/ontology/identifiers/national-divisions';

describe('the national list of divisions', () => {
  it('tells divisions of one name apart, by what they lie in', () => {
    expect(divisionsNamed('市中区').map(describeDivision)).toEqual([
      '370103 山东省济南市市中区',
      '370402 山东省枣庄市市中区',
      '511002 四川省内江市市中区',
      '511102 四川省乐山市市中区',
    ]);
    expect(divisionsNamed('市中区', '枣庄').map(({ code }) => code)).toEqual(['370402']);
    expect(divisionsNamed('市中区', '山东省').map(({ code }) => code)).toEqual(['370103', '370402']);
    expect(divisionsNamed('市中区', '北京市')).toEqual([]);
  });

  it('knows level and parent, also where a municipality governs its districts without a city between', () => {
    expect(divisionOf('370481')).toEqual({
      code: '370481',
      name: '滕州市',
      level: 'COUNTY',
      parent: '370400',
    });
    expect(divisionOf('110101')).toMatchObject({ name: '东城区', parent: '110000' });
    expect(divisionOf('110100')).toBeUndefined();
    expect(divisionsNamed('市辖区')).toEqual([]);
  });

  it('has a city without counties once, as a city', () => {
    expect(divisionsNamed('东莞市').map(describeDivision)).toEqual(['441900 广东省东莞市']);
    expect(divisionsNamed('嘉峪关市').map(describeDivision)).toEqual(['620200 甘肃省嘉峪关市']);
    expect(divisionOf('441900')).toMatchObject({ level: 'PREFECTURE', parent: '440000' });
  });

  it('proposes full names for the beginning of one', () => {
    expect(divisionsLike('山亭').map(({ code }) => code)).toEqual(['370406']);
  });
});
