import type { CitedSourceFragment } from '../../api/generated';

/** The marks of GB/T 7714-2015 (annex B) for sorts of documents. */
type DocumentMark = 'N' | 'S' | 'DB' | 'DS' | 'Z';

/** The number of a standard in a title, as GB/T 2260-2007 or ISO 17442. */
const standardNumber = /\b(GB|ISO|IEC|DB\d{2})(\/[TZ])?\s?\d/;

/**
 * What sort of document a source is. An article counts as one of a newspaper only where the page that it stands on is
 * recorded; a list of codes as a standard only where its title has the number of one.
 */
function documentMark({ kind, title, partOf }: CitedSourceFragment): DocumentMark {
  switch (kind) {
    case 'NEWSPAPER_PAGE':
      return 'N';
    case 'ARTICLE':
      return partOf?.kind === 'NEWSPAPER_PAGE' ? 'N' : 'Z';
    case 'CODE_LIST':
      return standardNumber.test(title) ? 'S' : 'DS';
    case 'REGISTER':
      return 'DB';
    case 'LEDGER':
      return 'DS';
    case 'DOCUMENT':
    case 'DERIVED':
    case 'SYNTHETIC':
      return 'Z';
  }
}

/** When it was published: newspapers by day and page, standards by year, data by the day of their state. */
function published(mark: DocumentMark, date: string | null, page: string | null): string {
  switch (mark) {
    case 'N':
      return `${date ?? ''}${page === null ? '' : `(${page})`}`;
    case 'S':
      return `${date?.slice(0, 4) ?? ''}${page === null ? '' : `: ${page}`}`;
    case 'DB':
    case 'DS':
      return date === null ? '' : `(${date})`;
    case 'Z':
      return `${date ?? ''}${page === null ? '' : `: ${page}`}`;
  }
}

/**
 * A source as GB/T 7714-2015 cites it in a numbered list: responsible party. Title[mark]. Where it appeared,
 * date(page). Address. What is not recorded is left out, also the day on which someone read it at the address.
 */
export function citation(source: CitedSourceFragment | null, language: 'zh' | 'en'): string {
  if (!source) return language === 'zh' ? '来源未记录' : 'source not recorded';
  const { title, publisher, partOf } = source;
  const mark = documentMark(source);
  const when = published(mark, source.date ?? partOf?.date ?? null, source.page ?? partOf?.page ?? null);
  const appeared = [partOf?.title ?? '', when].filter((part) => part !== '').join(', ');
  const address = source.url ?? partOf?.url ?? null;
  return [publisher ?? '', `${title}[${mark}${address === null ? '' : '/OL'}]`, appeared, address ?? '']
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** The sources of some things, each once. */
export function citationsOf(
  things: readonly {
    readonly provenance: readonly { readonly source: CitedSourceFragment | null }[] | null;
  }[],
  language: 'zh' | 'en',
): string[] {
  const sources = things.flatMap(({ provenance }) =>
    (provenance ?? []).flatMap(({ source }) => source ?? []),
  );
  return [...new Set(sources.map((source) => citation(source, language)))];
}

/** A place in a source that supports something. */
export interface Cited {
  readonly source: CitedSourceFragment | null;
  readonly locator: { readonly code: string };
}

/** One source of several, under the number by which a text refers to it. */
export interface Note {
  readonly number: number;
  readonly citation: string;
  /** The places in it that are referred to, in order. */
  readonly codes: readonly string[];
}

/** The sources of what is shown, each once, numbered in the order in which they are first referred to. */
export function notesOf(cited: readonly Cited[], language: 'zh' | 'en'): readonly Note[] {
  const codes = new Map<string, Set<string>>();
  for (const { source, locator } of cited) {
    const text = citation(source, language);
    codes.set(text, (codes.get(text) ?? new Set()).add(locator.code));
  }
  return [...codes].map(([text, places], index) => ({
    number: index + 1,
    citation: text,
    codes: [...places].sort(),
  }));
}

/** The note as a line of its own below a text or table. */
export function noteLine({ number, citation: text, codes }: Note): string {
  return `[${number}] ${text} ${codes.join(', ')}`;
}
