import { isObject } from '../tabular/values';
import { endOf, everyObject, gapOf, type FoundGap } from './found';
import type { TablePage } from './read-pages';
import { enumLabel, propertyName, type ExportLanguage, type IndicatorNames } from './vocabulary/words';

/** Why something is lacking, in Chinese: the reason, then the period, how many it concerns and whom, where known. */
export function chineseReason({ reason, period, count }: FoundGap, subjectName: string | undefined): string {
  const details = [
    ...(period === null ? [] : [/^\d{4}$/.test(period) ? `${period}年` : period]),
    ...(count === null ? [] : [`${count}项`]),
    ...(subjectName === undefined ? [] : [subjectName]),
  ];
  const label = enumLabel('GapReason', reason, 'zh');
  return details.length > 0 ? `${label}（${details.join('，')}）` : label;
}

/** A gap as one Chinese sentence. */
function chineseMessage(gap: FoundGap, indicators: IndicatorNames, subjectName: string | undefined): string {
  const reason = chineseReason(gap, subjectName);
  return gap.property === null ? reason : `${propertyName(gap.property, 'zh', indicators)}：${reason}`;
}

/** What an export is worded by. */
export interface Wording {
  language: ExportLanguage;
  /** The fields by which entities are known. */
  identifiers: readonly string[];
  /** What the codes of indicators are called, where that is needed. */
  indicators: IndicatorNames;
}

/** A page whose gaps speak the language of the export; the API itself words them in English. */
export function withGapsIn(page: TablePage, { language, indicators, identifiers }: Wording): TablePage {
  if (language !== 'zh') return page;
  const names = new Map(
    everyObject(page.data)
      .flatMap((object) => endOf(object, identifiers) ?? [])
      .flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])),
  );
  const inChinese = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inChinese);
    if (!isObject(value) || value instanceof Date) return value;
    const gap = gapOf(value);
    if (!gap) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inChinese(part)]));
    const message = chineseMessage(gap, indicators, names.get(gap.subject ?? ''));
    // The message may also stand under names of the caller's.
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, part === gap.message ? message : part]),
    );
  };
  return { ...page, rows: page.rows.map(inChinese), connection: inChinese(page.connection) };
}
