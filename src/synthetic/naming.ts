import type { NodeDraft, Values } from './draft';

interface Words {
  readonly kind: string;
  /** In the id, where one kind has several series. */
  readonly series?: string;
  readonly zh: string;
  readonly en: string;
  readonly digits: number;
}

/** How each series of things is called: in Chinese and in English its name says that it is made up. */
const series = {
  province: { kind: 'District', series: 'province', zh: '合成省', en: 'province', digits: 3 },
  city: { kind: 'District', series: 'city', zh: '合成市', en: 'city', digits: 3 },
  county: { kind: 'District', series: 'county', zh: '合成县', en: 'county', digits: 3 },
  zone: { kind: 'DevelopmentZone', zh: '合成开发区', en: 'development zone', digits: 3 },
  enterprise: { kind: 'Enterprise', zh: '合成企业', en: 'enterprise', digits: 6 },
  university: { kind: 'University', zh: '合成大学', en: 'university', digits: 6 },
  institute: { kind: 'ResearchInstitute', zh: '合成研究所', en: 'research institute', digits: 6 },
  agency: { kind: 'IpAgency', zh: '合成代理机构', en: 'IP agency', digits: 6 },
  cooperative: { kind: 'Cooperative', zh: '合成合作社', en: 'cooperative', digits: 6 },
  association: { kind: 'Association', zh: '合成协会', en: 'association', digits: 6 },
  households: { kind: 'FarmHouseholdGroup', zh: '合成农户群体', en: 'farm household group', digits: 6 },
  patent: { kind: 'Patent', zh: '合成专利', en: 'patent', digits: 6 },
  trademark: { kind: 'Trademark', zh: '合成商标', en: 'trademark', digits: 6 },
  indication: {
    kind: 'GeographicalIndication',
    zh: '合成地理标志',
    en: 'geographical indication',
    digits: 6,
  },
  product: { kind: 'Product', zh: '合成产品', en: 'product', digits: 6 },
  partnership: { kind: 'Partnership', zh: '合成产学研合作', en: 'partnership', digits: 6 },
  engagement: { kind: 'ServiceEngagement', zh: '合成代理服务', en: 'service engagement', digits: 6 },
} as const satisfies Record<string, Words>;

export type Series = keyof typeof series;

/** The id of the thing with this number in a series: Enterprise:synthetic-000123, District:synthetic-county-012. */
export function idOf(name: Series, number: number): string {
  const words: Words = series[name];
  return `${words.kind}:synthetic-${words.series ? `${words.series}-` : ''}${numeral(words, number)}`;
}

/** A named thing: 合成企业 000123, with the alias SYNTHETIC enterprise 000123. */
export function thing(name: Series, number: number, properties: Values = {}): NodeDraft {
  const words: Words = series[name];
  const digits = numeral(words, number);
  return {
    kind: words.kind,
    id: idOf(name, number),
    properties: {
      name: `${words.zh} ${digits}`,
      aliases: [`SYNTHETIC ${words.en} ${digits}`],
      ...properties,
    },
  };
}

function numeral(words: Words, number: number): string {
  return String(number).padStart(words.digits, '0');
}
