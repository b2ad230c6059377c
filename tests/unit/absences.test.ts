import { ontology } from '../../src/entities';
import { absencesIn } from '../../src/features/absence-gaps/absences';

const namesIn = (where: Record<string, unknown>): string[] =>
  absencesIn(ontology.kind('Enterprise'), where).map(({ name }) => name);

describe('conditions that are met where nothing is recorded', () => {
  it.each<[string, Record<string, unknown>]>([
    ['none', { rights: { none: {} } }],
    ['a count of 0', { rights: { count: { eq: 0 } } }],
    ['a count below 3', { rights: { count: { lt: 3 } } }],
    ['every', { rights: { every: { certainty: { eq: 'STATED' } } } }],
    ['not some', { not: { rights: { some: {} } } }],
    ['not a count of 1 or more', { not: { rights: { count: { gte: 1 } } } }],
    ['inside and, or', { and: [{ or: [{ rights: { none: {} } }] }] }],
    ['twice', { rights: { none: {} }, and: [{ rights: { count: { lte: 0 } } }] }],
  ])('%s', (_what, where) => {
    expect(namesIn(where)).toEqual(['rights']);
  });

  it('are found below other relationships', () => {
    expect(namesIn({ rights: { some: { node: { pledgedIn: { none: {} } } } } })).toEqual(['pledgedIn']);
    expect(namesIn({ rights: { none: { node: { pledgedIn: { some: {} } } } } })).toEqual([
      'rights',
      'pledgedIn',
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no condition', {}],
    ['some', { rights: { some: {} } }],
    ['a count of 1 or more', { rights: { count: { gte: 1 } } }],
    ['not none', { not: { rights: { none: {} } } }],
    ['a value that is not stated', { name: { stated: false } }],
    ['some beside every', { rights: { some: {}, every: { certainty: { eq: 'STATED' } } } }],
  ])('are not: %s', (_what, where) => {
    expect(namesIn(where)).toEqual([]);
  });
});
