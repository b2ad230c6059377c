import { PeriodKind } from '../../../entities/figures/period';
import type { Choice, LedgerColumn } from './template';

/** Columns that mean the same in every template. */

export const yes = 'YES';
export const no = 'NO';
export const yesOrNo: readonly Choice[] = [
  { zh: '是', code: yes },
  { zh: '否', code: no },
];

export const place: LedgerColumn = {
  zh: '区县',
  en: 'District',
  need: 'CONDITIONAL',
  help: {
    zh: '区、县或县级市的全称。名称在全国不唯一时（如市中区），请另填所在市或行政区划代码。开发区按图谱中的名称填写。',
    en: 'Full name of the district or county. Where the name is not unique, fill in the city or the division code too. A development zone by its name in the graph.',
  },
  example: '山亭区',
  width: 12,
};

export const city: LedgerColumn = {
  zh: '所在市',
  en: 'City',
  need: 'OPTIONAL',
  help: {
    zh: '区县所属的地级市（直辖市的区填市名）。全表相同时可只在“台账信息”中填一次。',
    en: 'The prefecture-level city or province it lies in; may be given once for all rows on the first sheet.',
  },
  example: '枣庄市',
  width: 12,
};

export const divisionCode: LedgerColumn = {
  zh: '行政区划代码',
  en: 'Division code',
  need: 'CONDITIONAL',
  help: {
    zh: '6 位代码（GB/T 2260）。区县与代码至少填一项；都填时须一致。',
    en: 'Six digits (GB/T 2260). District or code is needed; given both, they must agree.',
  },
  example: '370406',
  width: 14,
};

export const period: LedgerColumn = {
  zh: '期间',
  en: 'Period',
  need: 'OPTIONAL',
  help: {
    zh: '数字所属的年、月、日或起止日期，如 2024年、2024年6月、2024-06-30、2024-01-01至2024-06-30。不清楚时留空，不要猜。',
    en: 'Year, month, day or range of the figures: 2024, 2024-06, 2024-06-30, 2024-01-01至2024-06-30. Leave it blank where it is not known.',
  },
  example: '2024年',
  width: 16,
};

export const periodKind: LedgerColumn = {
  zh: '期间类型',
  en: 'Kind of period',
  need: 'OPTIONAL',
  help: {
    zh: '本期发生（一年或一段时间内）、累计（截至期末）、时点（期末存量）、自期初以来、未说明。留空按未说明。本期发生与累计绝不相加。',
    en: 'Within the period, cumulative to its end, as at its end, since its beginning, or not stated (also when blank). Annual and cumulative figures are never added.',
  },
  choices: [
    { zh: '本期发生', code: PeriodKind.ANNUAL, also: ['全年', '年度', '当年'] },
    { zh: '累计', code: PeriodKind.CUMULATIVE },
    { zh: '时点', code: PeriodKind.SNAPSHOT, also: ['期末', '存量'] },
    { zh: '自期初以来', code: PeriodKind.SINCE },
    { zh: '未说明', code: PeriodKind.NOT_STATED },
  ],
  example: '本期发生',
  width: 12,
};

export const note: LedgerColumn = {
  zh: '备注',
  en: 'Note',
  need: 'OPTIONAL',
  help: {
    zh: '对本行数字的说明，原样保存。请勿填写个人姓名、身份证号和电话。',
    en: 'What else is to be said about the row; kept as written. No names, identity numbers or telephone numbers of persons.',
  },
  example: '含两个村',
  width: 24,
};

/** A Unified Social Credit Code of what another column names. */
export function creditCode(zh: string, en: string): LedgerColumn {
  return {
    zh,
    en,
    need: 'OPTIONAL',
    help: {
      zh: '18 位统一社会信用代码，按文本填写。填写后，不同来源中代码相同的主体视为同一主体。',
      en: 'Unified Social Credit Code, 18 characters, as text. Parties with the same code are one.',
    },
    example: '',
    width: 22,
  };
}

/** An id of the graph for what another column names. */
export function graphId(zh: string, en: string, example: string): LedgerColumn {
  return {
    zh,
    en,
    need: 'OPTIONAL',
    help: {
      zh: '若确知与图谱中已有的是同一个，填其 id；不确定时留空，系统不会自行合并。',
      en: 'Id of the same thing in the graph, where you know that it is the same; nothing is merged on its own.',
    },
    example,
    width: 30,
  };
}
