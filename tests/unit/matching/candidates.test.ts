import { join } from 'node:path';
import { ontology } from '../../../src/entities';
import { projectFolder } from '../../../src/environment';
import { readDataset } from '../../../src/importing/seed/read-dataset';
import { resolveDataset } from '../../../src/importing/seed/resolve-dataset';
import { findCandidates, maximumBlock, type PartyPlaces } from '../../../src/matching/candidates';
import { matchingDataset } from '../../../src/matching/matching-dataset';
import { profileOf, type PartyRecord } from '../../../src/matching/party-profile';
import { RepeatedKeys } from '../../../src/matching/repeated-keys';

const record = (id: string, name: string, ...aliases: string[]): PartyRecord => ({
  id: `Enterprise:${id}`,
  name,
  masked: false,
  names: [name, ...aliases],
  unifiedSocialCreditCode: null,
  legalEntityIdentifier: null,
  rorId: null,
  agencyCode: null,
});

/** In pages of two, so that a pair lies on two pages. */
const candidatesOf = (
  records: readonly PartyRecord[],
  places: ReadonlyMap<string, PartyPlaces> = new Map(),
) =>
  findCandidates({
    count: records.length,
    pages: async function* () {
      for (let start = 0; start < records.length; start += 2) {
        yield await Promise.resolve(records.slice(start, start + 2));
      }
    },
    placesOf: () => Promise.resolve(places),
  });

describe('on the first source', () => {
  it('the two firms of one trade name are the only pair', async () => {
    const dataset = await readDataset(join(projectFolder, 'seed/zaozhuang-2021-04-26'));
    const graph = resolveDataset(dataset, ontology);
    const organizations = graph.nodes
      .filter(({ kind }) => ontology.kind(kind).labels.includes('Organization'))
      .map(({ id, properties }) => ({
        ...record(id, String(properties.name)),
        id,
        masked: properties.masked === true,
        names: graph.names.filter(({ of }) => of === id).map(({ text }) => text),
      }));
    expect(organizations.length).toBeGreaterThan(40);
    expect((await candidatesOf(organizations)).pairs).toEqual([
      {
        from: 'Enterprise:zaozhuang-xinjinshan-joint-stock',
        to: 'Enterprise:zaozhuang-xinjinshan-machinery',
        score: 0.56,
        reasons: ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_LEGAL_FORM'],
      },
    ]);
  });
});

describe('a name that many have', () => {
  const sharing = (count: number) =>
    Array.from({ length: count }, (_, index) => record(`f${index}`, `虚拟第${index}家`, '虚拟牌'));

  it('brings every two of them together up to the bound', async () => {
    const { pairs, skipped } = await candidatesOf(sharing(maximumBlock));
    expect(pairs).toHaveLength((maximumBlock * (maximumBlock - 1)) / 2);
    expect(skipped).toEqual({ keys: [], count: 0 });
  });

  it('beyond the bound is skipped and named', async () => {
    const { pairs, skipped } = await candidatesOf(sharing(maximumBlock + 1));
    expect(pairs).toEqual([]);
    expect(skipped.keys).toContain('name|虚拟牌');
    expect(skipped.count).toBe(skipped.keys.length);
  });

  it('does not hide what else two of them have in common', async () => {
    const many = [...sharing(maximumBlock + 1), record('x', '虚拟第0家', '虚拟牌')];
    const { pairs } = await candidatesOf(many);
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([['Enterprise:f0', 'Enterprise:x']]);
  });
});

describe('places where sources put two parties', () => {
  const [one, other] = [record('one', '虚拟科'), record('other', '虚拟科')];
  const [east, west, city]: PartyPlaces[] = [
    { stated: ['east'], around: ['east', 'city'] },
    { stated: ['west'], around: ['west', 'city'] },
    { stated: ['city'], around: ['city'] },
  ];
  const counts = async (mine: PartyPlaces | undefined, theirs: PartyPlaces | undefined) => {
    const places = new Map(
      [[one.id, mine] as const, [other.id, theirs] as const].filter(
        (entry): entry is readonly [string, PartyPlaces] => entry[1] !== undefined,
      ),
    );
    const { pairs, excluded } = await candidatesOf([one, other], places);
    return [pairs.length, excluded];
  };

  it('tell them apart only where neither lies in the other', async () => {
    expect(await counts(east, west)).toEqual([0, 1]);
    expect(await counts(east, east)).toEqual([1, 0]);
    expect(await counts(east, city)).toEqual([1, 0]);
    expect(await counts(city, west)).toEqual([1, 0]);
    expect(await counts(east, undefined)).toEqual([1, 0]);
  });
});

describe('keys', () => {
  it('that two parties have on facing sides are never left out', () => {
    const records = Array.from({ length: 500 }, (_, index) =>
      record(`f${index}`, `枣庄虚拟${index}食品有限公司`),
    );
    const keys = new RepeatedKeys(1);
    for (const one of [...records, ...records]) {
      for (const [key, side] of profileOf(one)?.keys ?? []) keys.meet(key, side);
    }
    const both = records.flatMap((one) => [...(profileOf(one)?.keys ?? [])]).filter(([, side]) => side === 3);
    expect(both).toHaveLength(1_000);
    expect(both.filter(([key]) => !keys.mayBringTogether(key))).toEqual([]);
  });

  it('that one party has, or two on the same side, bring nobody together', () => {
    const keys = new RepeatedKeys(1);
    keys.meet('once', 3);
    for (const side of [1, 1]) keys.meet('left', side);
    for (const side of [1, 2]) keys.meet('facing', side);
    expect(['once', 'left', 'facing', 'never'].filter((key) => keys.mayBringTogether(key))).toEqual([
      'facing',
    ]);
  });
});

describe('the data set of pairs', () => {
  const pairs = [
    { from: 'Enterprise:a', to: 'Enterprise:b', score: 0.56, reasons: [] },
    { from: 'Enterprise:a', to: 'IpAgency:c', score: 0.5, reasons: [] },
  ];

  it('speaks of the parties as the data sets that describe them do', () => {
    const { id, records } = matchingDataset(pairs);
    expect(id).toBe('ipgraph-matching');
    const ofParties = records.filter((one) => one.id.startsWith('Enterprise:'));
    expect(ofParties.map(({ id: party, fields }) => [party, Object.keys(fields)])).toEqual([
      ['Enterprise:a', ['at', 'maybeSameAs']],
    ]);
  });

  it('is the same for the same pairs, whenever they are found, and another for others', () => {
    expect(matchingDataset(pairs)).toEqual(matchingDataset(pairs));
    expect(matchingDataset(pairs).digest).not.toBe(matchingDataset(pairs.slice(1)).digest);
  });
});
