import { Additivity } from '../../../entities/figures/additivity';
import { city, divisionCode, note, period, periodKind, place } from './shared-columns';
import { defineTemplate } from './template';

export const districtIndicators = defineTemplate({
  id: 'indicators',
  file: '区县指标表',
  sheet: '指标表',
  title: { zh: '区县指标表', en: 'Indicators of districts' },
  purpose: {
    zh: '每行写一个区县、一个指标、一个期间的一个数字。数字原样填写，限定词（余、多、近、以上）保留。',
    en: 'One row per district, indicator and period. Figures as printed, with their qualifiers.',
  },
  columns: {
    place,
    city,
    divisionCode,
    indicator: {
      zh: '指标名称',
      en: 'Indicator',
      need: 'CONDITIONAL',
      help: {
        zh: '指标的中文名称。图谱中已有的指标按名称或别名对应。指标名称与指标代码至少填一项。',
        en: 'Chinese name; an indicator of the graph is found by its name or an alias. Name or code is needed.',
      },
      example: '有效发明专利',
      width: 22,
    },
    indicatorCode: {
      zh: '指标代码',
      en: 'Indicator code',
      need: 'CONDITIONAL',
      help: {
        zh: '小写英文单词以连字符相连，如 valid-invention-patents。新指标留空时由名称的拼音生成。',
        en: 'Lower-case words joined by hyphens. Left blank for a new one, it is made from the pinyin of the name.',
      },
      example: 'valid-invention-patents',
      width: 26,
    },
    value: {
      zh: '数值',
      en: 'Value',
      need: 'OPTIONAL',
      help: {
        zh: '数字，或连同单位和限定词：2472、2472件、1.18亿元、1000余件、75%以上。百分数请写成文本 75%。数值、同比增长、位次至少填一项；不知道时留空，不要填 0。',
        en: 'A number, or with unit and qualifier. Percentages as text with the sign. Value, change or rank is needed; blank where not known, never 0.',
      },
      example: '2472',
      width: 14,
    },
    unit: {
      zh: '单位',
      en: 'Unit',
      need: 'CONDITIONAL',
      help: {
        zh: '件、家、元、万元、亩、% 等，数值按所写单位读。数值中已写单位的可留空；新指标必填。',
        en: 'As 件, 元, 万元, 亩 or %; the value is read in it. May be blank where the value carries it; needed for a new indicator.',
      },
      example: '件',
      width: 8,
    },
    period,
    periodKind,
    change: {
      zh: '同比增长',
      en: 'Change on the year before',
      need: 'OPTIONAL',
      help: {
        zh: '原始材料写明的同比增长，如 82.7%。只填增长；下降请写在备注中。',
        en: 'The stated growth against the year before, as 82.7%. A decrease goes into the note.',
      },
      example: '82.7%',
      width: 12,
    },
    rank: {
      zh: '位次',
      en: 'Rank',
      need: 'OPTIONAL',
      help: { zh: '如 第9位 或 9。', en: 'As 第9位 or 9.' },
      example: '第9位',
      width: 8,
    },
    rankedWithin: {
      zh: '位次范围',
      en: 'Ranked within',
      need: 'CONDITIONAL',
      help: {
        zh: '填写位次时必填：在哪个省或市的范围内，写名称或行政区划代码。',
        en: 'Needed with a rank: the province or city, by name or code.',
      },
      example: '山东省',
      width: 12,
    },
    definition: {
      zh: '指标定义',
      en: 'Definition',
      need: 'CONDITIONAL',
      help: {
        zh: '图谱中没有的新指标必填（填一行即可）：统计什么、怎么统计。',
        en: 'Needed once for an indicator that the graph does not have: what is counted and how.',
      },
      example: '',
      width: 36,
    },
    additivity: {
      zh: '加总规则',
      en: 'Rule for adding',
      need: 'OPTIONAL',
      help: {
        zh: '新指标的数字能否相加：可加总（发生额）；只可跨区县加总（期末存量、家数、户数）；不可加总（比率、人均、位次）。留空按不可加总。',
        en: 'Whether figures of a new indicator may be added: always (flows), over places only (stocks, firms, households) or never (ratios, averages); blank means never.',
      },
      choices: [
        { zh: '可加总', code: Additivity.ADDITIVE },
        { zh: '只可跨区县加总', code: Additivity.SEMI_ADDITIVE },
        { zh: '不可加总', code: Additivity.NON_ADDITIVE },
      ],
      example: '可加总',
      width: 16,
    },
    nameEn: {
      zh: '指标英文名',
      en: 'English name',
      need: 'OPTIONAL',
      help: {
        zh: '新指标的英文名称；留空时暂用拼音并注明。',
        en: 'English name of a new indicator; left blank, the pinyin stands in and is marked so.',
      },
      example: '',
      width: 26,
    },
    note,
  },
});
