import fc from 'fast-check';
import { ontology } from '../../src/entities';
import { foundThings } from '../../src/features/search/found-things';
import { indexQueries } from '../../src/features/search/index-queries';
import type { Candidate } from '../../src/features/search/rank-name';
import { searchText } from '../../src/features/search/search-text';
import { namesOf } from '../../src/statements/names';

/** The names of one thing, as the database would give them. */
function candidates(id: string, kind: string, properties: Record<string, unknown>): Candidate[] {
  return namesOf(ontology.kind(kind), id, properties, []).map(({ field, text, readings }) => ({
    id,
    field,
    text,
    readings: readings ?? null,
  }));
}

const found = (query: string, all: readonly Candidate[]) => foundThings(searchText(query), all);

/** The best rank with the parts of the text that are shown to match. */
function ranked(query: string, properties: Record<string, unknown>, kind = 'Enterprise'): unknown {
  const [hit] = found(query, candidates('Enterprise:a', kind, properties));
  if (!hit) return null;
  const { text, highlights, field } = hit.matched;
  return [hit.rank, field, highlights.map(({ start, end }) => text.slice(start, end))];
}

describe('a name', () => {
  it.each<[string, unknown]>([
    ['“滕州”虚构公司', ['NAME', 'name', ['滕州虚构公司']]],
    ['滕州虛構公司', ['NAME', 'name', ['滕州虚构公司']]],
    ['虚构牌', ['ALIAS', 'aliases', ['虚构牌']]],
    ['滕州', ['PREFIX', 'name', ['滕州']]],
    ['tengzhou', ['PINYIN', 'name', ['滕州']]],
    ['teng zhou xu', ['PINYIN', 'name', ['滕州虚']]],
    ['xugougongsi', ['PINYIN', 'name', ['虚构公司']]],
    ['tzxg', ['INITIALS', 'name', ['滕州虚构']]],
    ['构公', ['WORDS', 'name', ['构公']]],
    ['公司 滕州', ['WORDS', 'name', ['滕州', '公司']]],
    ['滕虚司', ['WORDS', 'name', ['滕', '虚', '司']]],
    ['滕州 火星', ['PARTIAL_WORDS', 'name', ['滕州']]],
    ['tengzhuo', ['TYPO', 'name', ['滕州']]],
    ['火星', null],
    ['91370481ma3text', ['CODE_PREFIX', 'unifiedSocialCreditCode', ['91370481MA3TEXT']]],
    ['91370481MA3TEXT00X', ['CODE', 'unifiedSocialCreditCode', ['91370481MA3TEXT00X']]],
    ['91370481MA3TEXT01X', null],
  ])('is found by %s as it should', (query, expected) => {
    const properties = {
      name: '滕州虚构公司',
      aliases: ['虚构牌'],
      unifiedSocialCreditCode: '91370481MA3TEXT00X',
    };
    expect(ranked(query, properties)).toEqual(expected);
  });

  it('shows what matched, with the punctuation inside it', () => {
    expect(ranked('铁拳行动', { name: '“铁拳”行动' })).toEqual(['NAME', 'name', ['铁拳”行动']]);
    expect(ranked('certification mark', { name: '证明商标', aliases: ['GI certification-marks'] })).toEqual([
      'WORDS',
      'aliases',
      ['certification', 'mark'],
    ]);
  });
});

it('typing errors are no answer where something holds what was written', () => {
  const all = [
    ...candidates('District:a', 'District', { name: '滕州市' }),
    ...candidates('District:b', 'District', { name: '邓州市' }),
  ];
  expect(found('tengzhou', all).map(({ id }) => id)).toEqual(['District:a']);
  expect(found('tegnzhou', all).map(({ id }) => id)).toEqual(['District:a', 'District:b']);
});

it('no text is syntax of the index', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '~',
          '*',
          'AND',
          'NOT',
          '：',
          ':',
          '(',
          ')',
          '🙂',
          '滕州',
          'teng',
          '[a TO b]',
          '\\',
          '^',
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (query) => {
      const text = searchText(query);
      if (text.folded === '') return;
      for (const one of indexQueries(text, null).texts) {
        expect(one).toMatch(
          /^\+\((\+?\(?(folded|spelled|shortened):("[\p{L}\p{N} ]+"|[\p{L}\p{N}]+(\*|~[12])?)\)?( |\)$))+$/u,
        );
        expect(one).not.toMatch(/\b(AND|OR|NOT|TO)\b/);
      }
    }),
  );
});
