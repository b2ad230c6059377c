import type { CitedSourceFragment, SourceKind } from '../../api/generated';
import type { Language } from '../../language/language';

/** The marks of GB/T 7714-2015 for what sort of document a source is. */
const documentMarks: Readonly<Record<SourceKind, string>> = {
  NEWSPAPER_PAGE: 'N',
  ARTICLE: 'N',
  DOCUMENT: 'Z',
  REGISTER: 'DB',
  CODE_LIST: 'S',
  LEDGER: 'Z',
  DERIVED: 'Z',
  SYNTHETIC: 'Z',
};

/**
 * A source as GB/T 7714-2015 cites it: responsible party. Title[mark]. Where it appeared, date(page). What is not
 * recorded is left out.
 */
export function citation(source: CitedSourceFragment | null, language: Language): string {
  if (!source) return language === 'zh' ? '来源未记录' : 'source not recorded';
  const { title, kind, publisher, partOf } = source;
  const [date, page] = [source.date ?? partOf?.date, source.page ?? partOf?.page];
  const appeared = [
    ...(partOf ? [partOf.publisher ?? partOf.title] : []),
    ...(date ? [`${date}${page ? `(${page})` : ''}`] : page ? [`(${page})`] : []),
  ];
  const parts = [
    ...(publisher === null ? [] : [publisher]),
    `${title}[${documentMarks[kind]}]`,
    ...(appeared.length > 0 ? [appeared.join(', ')] : []),
  ];
  return `${parts.join('. ')}.`;
}
