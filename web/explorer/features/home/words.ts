import { defineWords } from '../../language/words';

/** Words of the first page. */
export const homeWords = defineWords({
  en: {
    title: 'Who stands behind a geographical indication, who works with whom, and who says so',
    questions: 'Questions to begin with',
    holds: 'What the graph holds',
    kinds: 'Kinds',
    sources: 'Sources',
    places: 'Places with figures',
    place: 'Place',
    figures: 'Figures',
    years: 'Years',
    year: 'Year',
    period: 'Kind of period',
    source: 'Source',
    statements: 'Statements',
    yearNotStated: 'end not stated',
  },
  zh: {
    title: '地理标志背后有谁，谁与谁合作，出自何处',
    questions: '可以从这些问题开始',
    holds: '图谱中有什么',
    kinds: '类别',
    sources: '来源',
    places: '有数据的地区',
    place: '地区',
    figures: '数据条数',
    years: '年份',
    year: '年份',
    period: '期间类型',
    source: '来源',
    statements: '陈述数',
    yearNotStated: '截止时间未载明',
  },
});
