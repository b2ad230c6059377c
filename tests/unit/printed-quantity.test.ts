import { Comparator } from '../../src/entities/figures/comparator';
import { parsePrintedQuantity } from '../../src/importing/printed-quantity';

describe('a printed quantity', () => {
  it.each([
    ['6284件', 'EQUAL', '6284', '件'],
    ['82.1%', 'EQUAL', '82.1', '%'],
    ['6.29件', 'EQUAL', '6.29', '件'],
    ['83.6万元', 'EQUAL', '836000', '元'],
    ['1.18亿元', 'EQUAL', '118000000', '元'],
    ['1.5万亿元', 'EQUAL', '1500000000000', '元'],
    ['0.1万元', 'EQUAL', '1000', '元'],
    ['1.00000001亿元', 'EQUAL', '100000001', '元'],
    ['123456789012345678.9万元', 'EQUAL', '1234567890123456789000', '元'],
    ['2.1万户', 'EQUAL', '21000', '户'],
    ['20万亩', 'EQUAL', '200000', '亩'],
    ['8万亩', 'EQUAL', '80000', '亩'],
    ['14300平方', 'EQUAL', '14300', '平方米'],
    ['14300㎡', 'EQUAL', '14300', '平方米'],
    ['21家', 'EQUAL', '21', '家'],
    ['9家', 'EQUAL', '9', '家'],
    ['0件', 'EQUAL', '0', '件'],
    ['955户', 'EQUAL', '955', '户'],
    ['58407元', 'EQUAL', '58407', '元'],
    ['58,407元', 'EQUAL', '58407', '元'],
    ['12次', 'EQUAL', '12', '次'],
    ['5个百分点', 'EQUAL', '5', '个百分点'],
    ['１２．５％', 'EQUAL', '12.5', '%'],
    [' 6284 件 ', 'EQUAL', '6284', '件'],
    ['达2.1万户', 'EQUAL', '21000', '户'],
    ['达到75%', 'EQUAL', '75', '%'],
  ])('reads %s', (printed, comparator, exact, unit) => {
    expect(parsePrintedQuantity(printed)).toEqual({ comparator, exact, unit });
  });

  it.each([
    ['近30家', 'NEARLY', '30', '家'],
    ['达到近30家', 'NEARLY', '30', '家'],
    ['近千家', 'NEARLY', '1000', '家'],
    ['约3万吨', 'ABOUT', '30000', '吨'],
    ['30名左右', 'ABOUT', '30', '名'],
    ['1000余万元', 'MORE_THAN', '10000000', '元'],
    ['1000万余元', 'MORE_THAN', '10000000', '元'],
    ['5千余万元', 'MORE_THAN', '50000000', '元'],
    ['1万多元', 'MORE_THAN', '10000', '元'],
    ['9000余元', 'MORE_THAN', '9000', '元'],
    ['十余万元', 'MORE_THAN', '100000', '元'],
    ['万余户', 'MORE_THAN', '10000', '户'],
    ['100余项', 'MORE_THAN', '100', '项'],
    ['60余人次', 'MORE_THAN', '60', '人次'],
    ['2000余件', 'MORE_THAN', '2000', '件'],
    ['3年多', 'MORE_THAN', '3', '年'],
    ['超过10%', 'MORE_THAN', '10', '%'],
    ['超百亿元', 'MORE_THAN', '10000000000', '元'],
    ['超过1000余家', 'MORE_THAN', '1000', '家'],
    ['75%以上', 'AT_LEAST', '75', '%'],
    ['至少3家', 'AT_LEAST', '3', '家'],
    ['不少于3家', 'AT_LEAST', '3', '家'],
    ['上万户', 'AT_LEAST', '10000', '户'],
    ['≥75%', 'AT_LEAST', '75', '%'],
    ['不超过10件', 'AT_MOST', '10', '件'],
    ['10件以内', 'AT_MOST', '10', '件'],
    ['5年以下', 'AT_MOST', '5', '年'],
    ['不足5%', 'LESS_THAN', '5', '%'],
    ['低于5%', 'LESS_THAN', '5', '%'],
  ])('keeps the qualifier of %s', (printed, comparator, exact, unit) => {
    expect(parsePrintedQuantity(printed)).toEqual({ comparator, exact, unit });
  });

  it.each([
    ['五处', '5'],
    ['十处', '10'],
    ['十一处', '11'],
    ['二十处', '20'],
    ['九十九处', '99'],
    ['两百处', '200'],
    ['一百零五处', '105'],
    ['一百二十处', '120'],
    ['一千零二十处', '1020'],
    ['三千处', '3000'],
    ['九千九百九十九处', '9999'],
    ['二十三万处', '230000'],
    ['十万处', '100000'],
  ])('reads the Chinese numeral of %s', (printed, exact) => {
    expect(parsePrintedQuantity(printed)).toEqual({ comparator: Comparator.EQUAL, exact, unit: '处' });
  });

  it.each([
    ['第7位', '7', '位'],
    ['第五批', '5', '批'],
    ['第十二届', '12', '届'],
    ['八届', '8', '届'],
  ])('gives the number of %s', (printed, exact, unit) => {
    expect(parsePrintedQuantity(printed)).toEqual({ comparator: Comparator.EQUAL, exact, unit });
  });

  it('takes the longest unit, so that 千克 is not a thousand 克', () => {
    expect(parsePrintedQuantity('5千克')).toEqual({ comparator: Comparator.EQUAL, exact: '5', unit: '千克' });
    expect(parsePrintedQuantity('5千斤')).toEqual({
      comparator: Comparator.EQUAL,
      exact: '5000',
      unit: '斤',
    });
  });

  it.each([
    ['', 'it begins with neither a number nor a known qualifier'],
    ['件', 'it begins with neither a number nor a known qualifier'],
    ['签约2.1万户', 'it begins with neither a number nor a known qualifier'],
    ['节约3万元', 'it begins with neither a number nor a known qualifier'],
    ['近年30家', 'it begins with neither a number nor a known qualifier'],
    ['累计6284件', 'it begins with neither a number nor a known qualifier'],
    ['数十家', 'it begins with neither a number nor a known qualifier'],
    ['-3%', 'it begins with neither a number nor a known qualifier'],
    ['30', 'it does not end in a known unit'],
    ['6284件发明专利', 'it does not end in a known unit'],
    ['3家企业', 'it does not end in a known unit'],
    ['3至5家', '"3至5" before the unit is not one number'],
    ['10～20件', '"10~20" before the unit is not one number'],
    ['1 000件', '"1 000" before the unit is not one number'],
    ['12,34元', '"12,34" before the unit is not one number'],
    ['1.2.3件', '"1.2.3" before the unit is not one number'],
    ['1e5元', '"1e5" before the unit is not one number'],
    ['二三十家', '"二三十" before the unit is not one number'],
    ['十几家', '"十几" before the unit is not one number'],
    ['一百五家', '"一百五" before the unit is not one number'],
    ['一万二千元', '"一万二千" before the unit is not one number'],
    ['零件', '"零" before the unit is not one number'],
    ['约千克', '"" before the unit is not one number'],
    ['万元', '"万元" without a number is a unit of account'],
    ['百万元', '"百万元" without a number is a unit of account'],
    ['近30余家', 'it is said to be both NEARLY and MORE_THAN'],
    ['约75%以上', 'it is said to be both ABOUT and AT_LEAST'],
    ['第7.5位', 'an ordinal is a whole number from 1 and has no qualifier'],
    ['第0位', 'an ordinal is a whole number from 1 and has no qualifier'],
    ['第十余批', 'an ordinal is a whole number from 1 and has no qualifier'],
    ['第三批以上', 'it does not end in a known unit'],
  ])('refuses %p', (printed, reason) => {
    expect(() => parsePrintedQuantity(printed)).toThrow(
      new Error(`Cannot read the quantity ${JSON.stringify(printed)}: ${reason}.`),
    );
  });
});
