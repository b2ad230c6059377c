import Big from 'big.js';
import { Comparator } from '../entities/figures/comparator';

/** A quantity as a source prints it, taken apart without loss of its qualifier. */
export interface PrintedQuantity {
  comparator: Comparator;
  /** A plain decimal number with 万 and 亿 multiplied out: no exponent, no separators. */
  exact: string;
  /** The measure word as printed, or its full form where the print shortens it. */
  unit: string;
}

const QUALIFIERS_BEFORE: readonly (readonly [string, Comparator])[] = longestFirst([
  [Comparator.ABOUT, '约 约为 大约 大概 ≈'],
  [Comparator.NEARLY, '近 将近 接近'],
  [Comparator.MORE_THAN, '超 超过 超出 逾 突破 多于 高于 大于 >'],
  [Comparator.AT_LEAST, '至少 最少 不少于 不低于 不小于 上 ≥'],
  [Comparator.AT_MOST, '至多 最多 不超过 不多于 不高于 不大于 ≤'],
  [Comparator.LESS_THAN, '不足 不到 不满 少于 低于 小于 <'],
]);

/** 以上, 以下 and 以内 include the number itself: article 1259 of the Civil Code says so for legal texts. */
const QUALIFIERS_AFTER: readonly (readonly [string, Comparator])[] = longestFirst([
  [Comparator.ABOUT, '左右 上下'],
  [Comparator.MORE_THAN, '多 有余'],
  [Comparator.AT_LEAST, '以上 及以上'],
  [Comparator.AT_MOST, '以下 及以下 以内'],
]);

/**
 * The measure words a quantity may end in. The list is closed on purpose: with any ending allowed, a cut-off sentence
 * would pass for a unit.
 */
const UNITS: readonly string[] = [
  '% ‰ 个百分点 百分点 倍',
  '件 件次 项 项次 个 种 类 款 枚 例 宗 起 笔 份 条 部 本 册 篇 张 幅 套 组 批 批次 期 届 次 场 场次 轮',
  '家 家次 户 户次 人 人次 名 位 支 所 座 处 间 栋 村 镇 乡 县 市 区 省',
  '元 美元 欧元 港元 日元 英镑',
  '亩 公顷 平方 平米 平方米 m2 平方公里 平方千米 立方米 米 公里 千米',
  '吨 公斤 千克 斤 克 升 毫升 头 只 羽 株 棵 箱 袋 瓶 盒 台 辆 架 艘',
  '年 个月 周 天 日 小时 分钟 秒 岁',
]
  .flatMap((line) => line.split(' '))
  .sort((one, other) => other.length - one.length);

const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['平方', '平方米'],
  ['平米', '平方米'],
  ['m2', '平方米'],
]);

const DIGITS = '零一二三四五六七八九';
/** By their exponent. */
const PLACES = ['', '十', '百', '千'];

const POWERS: ReadonlyMap<string, string> = new Map([
  ['', '1'],
  ['百', '1e2'],
  ['千', '1e3'],
  ['万', '1e4'],
  ['亿', '1e8'],
  ['万亿', '1e12'],
]);

/** Digits or a Chinese numeral below ten thousand, then 万 or 亿, with 余 or 多 before or after that: 1000余万, 1万多. */
const NUMBER =
  /^(?<numeral>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]*)(?<hundreds>[百千]?)(?<before>[余多]?)(?<myriads>万亿|[万亿]?)(?<after>[余多]?)$/u;

/**
 * Reads a printed quantity as 近30家, 1000余万元, 75%以上 or 第7位: what qualifies it, one number, one unit. An ordinal
 * gives its number, so that 第7位 is 7 with the unit 位. Whatever does not fit throws with the reason, and nothing is
 * guessed: 签约2.1万户 is not 约2.1万户, and neither 二三十家 nor 3至5家 is a single number.
 */
export function parsePrintedQuantity(printed: string): PrintedQuantity {
  const text = withoutSpaces(printed.normalize('NFKC'));
  const ordinal = text.startsWith('第');
  const { core, qualifiers } = ordinal ? { core: text.slice(1), qualifiers: [] } : takeQualifiers(text);
  if (!/^[\d零〇一二两三四五六七八九十百千万亿]/u.test(core)) {
    refuse(printed, 'it begins with neither a number nor a known qualifier');
  }
  const unit = unitOf(core);
  if (unit === undefined) {
    refuse(printed, 'it does not end in a known unit');
  }

  const number = core.slice(0, -unit.length);
  const { value, hasDigits, isExceeded } = readNumber(number) ?? {};
  if (value === undefined) {
    refuse(printed, `"${number}" before the unit is not one number`);
  }
  const comparators = new Set(isExceeded === true ? [...qualifiers, Comparator.MORE_THAN] : qualifiers);
  if (comparators.size > 1) {
    refuse(printed, `it is said to be both ${[...comparators].join(' and ')}`);
  }
  const [comparator = Comparator.EQUAL] = comparators;
  if (comparator === Comparator.EQUAL && hasDigits === false) {
    refuse(printed, `"${number}${unit}" without a number is a unit of account`);
  }
  if (ordinal && (comparator !== Comparator.EQUAL || value.lt(1) || !value.round().eq(value))) {
    refuse(printed, 'an ordinal is a whole number from 1 and has no qualifier');
  }
  return { comparator, exact: value.toFixed(), unit: FULL_FORMS.get(unit) ?? unit };
}

/** The measure word that a text ends in, before any qualifier that follows it; undefined where it ends in none. */
export function unitAtEnd(printed: string): string | undefined {
  const { core } = takeQualifiers(withoutSpaces(printed.normalize('NFKC')));
  return unitOf(core);
}

function unitOf(core: string): string | undefined {
  return UNITS.find((candidate) => core.endsWith(candidate));
}

function refuse(printed: string, reason: string): never {
  throw new Error(`Cannot read the quantity ${JSON.stringify(printed)}: ${reason}.`);
}

/** A space between two digits stays, so that "12 500" is refused rather than joined or cut. */
function withoutSpaces(text: string): string {
  return text.trim().replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
}

/** 达 and 达到 say that a level is reached; they qualify nothing and may stand before a qualifier. */
function takeQualifiers(text: string): { core: string; qualifiers: Comparator[] } {
  const stated = text.replace(/^(?:达到?|[多高]达)/u, '');
  const before = QUALIFIERS_BEFORE.find(([word]) => stated.startsWith(word));
  const after = QUALIFIERS_AFTER.find(([word]) => stated.endsWith(word));
  return {
    core: stated.slice(before?.[0].length ?? 0, stated.length - (after?.[0].length ?? 0)),
    qualifiers: [before, after].flatMap((found) => (found ? [found[1]] : [])),
  };
}

interface NumberRead {
  value: Big;
  /** False for 百, 千, 万 and 亿 alone: 近万户 is a quantity, 万元 at the head of a column is not. */
  hasDigits: boolean;
  /** Whether 余 or 多 stands in the number. */
  isExceeded: boolean;
}

function readNumber(text: string): NumberRead | undefined {
  const groups = NUMBER.exec(text)?.groups;
  if (text === '' || groups === undefined) {
    return undefined;
  }
  const { numeral = '', hundreds = '', myriads = '', before, after } = groups;
  const factor = readNumeral(numeral);
  const power = new Big(POWERS.get(hundreds) ?? '1').times(POWERS.get(myriads) ?? '1');
  return (
    factor && {
      value: power.times(factor),
      hasDigits: !/^[百千]?$/u.test(numeral),
      isExceeded: before !== '' || after !== '',
    }
  );
}

function readNumeral(numeral: string): Big | undefined {
  if (/^\d/u.test(numeral)) {
    return new Big(numeral.replaceAll(',', ''));
  }
  const value = numeral === '' ? 1 : readChineseNumeral(numeral);
  return value === undefined ? undefined : new Big(value);
}

/**
 * The value of a Chinese numeral below ten thousand, undefined unless it is written out in full, which writing its
 * value again shows: 二三十 is an approximation, and 一百五 is spoken for 150.
 */
function readChineseNumeral(numeral: string): number | undefined {
  const full = numeral
    .replaceAll('两', '二')
    .replaceAll('〇', '零')
    .replace(/^[十百千]/u, '一$&');
  let value = 0;
  let digit = 0;
  for (const character of full) {
    const exponent = PLACES.indexOf(character);
    if (exponent < 0) {
      digit = DIGITS.indexOf(character);
    } else {
      value += digit * 10 ** exponent;
      digit = 0;
    }
  }
  value += digit;
  return writeChineseNumeral(value) === full ? value : undefined;
}

function writeChineseNumeral(value: number): string {
  const digits = String(value);
  let written = '';
  Array.from(digits, Number).forEach((digit, index) => {
    if (digit > 0) {
      const skipped = written !== '' && digits.charAt(index - 1) === '0';
      written += (skipped ? '零' : '') + DIGITS.charAt(digit) + (PLACES[digits.length - 1 - index] ?? '');
    }
  });
  return written;
}

/** Pairs each word of a list with its comparator, longer words before those they begin or end with. */
function longestFirst(lists: readonly (readonly [Comparator, string])[]): [string, Comparator][] {
  return lists
    .flatMap(([comparator, words]) =>
      words.split(' ').map((word): [string, Comparator] => [word, comparator]),
    )
    .sort(([one], [other]) => other.length - one.length);
}
