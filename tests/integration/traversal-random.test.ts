import { rm } from 'node:fs/promises';
import { RandomStream } from '../../src/synthetic/random-stream';
import { dataOf } from '../support/ask';
import { writeDataset } from '../support/dataset';
import { startTestServer, type TestServer } from '../support/test-server';
import { partnership, party, source } from '../support/tied-parties';

/* Paths among SYNTHETIC parties whose ties are drawn by chance, held against all paths that the records hold. */

const random = new RandomStream(20, 'ties drawn by chance');
const firms = Array.from({ length: 60 }, (_, number) => `Enterprise:firm-${number}`);
const universities = Array.from({ length: 24 }, (_, number) => `University:one-${number}`);
const all = [...firms, ...universities];

/** The first of a list are drawn most often, so that some have many ties. */
const draw = (ids: readonly string[], count: number): string[] => [
  ...new Set(Array.from({ length: count }, () => ids[random.rank(ids.length) - 1] ?? '')),
];

const drawn = Array.from({ length: 90 }, () => ({
  industry: draw(firms, random.between(1, 3)),
  research: draw(universities, random.between(1, 2)),
}));
const shared = Array.from({ length: 30 }, () => draw(all, random.between(1, 3)));
const events = drawn.map((_, number) => `Partnership:drawn-${number}`);
const rights = shared.map((_, number) => `Patent:drawn-${number}`);
const records = [
  ...source,
  ...all.map((id) => party(id)),
  ...drawn.map(({ industry, research }, number) => partnership(`drawn-${number}`, industry, research)),
  ...shared.map((heldBy, number) => ({
    ...{ id: rights[number] ?? '', at: 'T1', name: `SYNTHETIC right ${number}`, patentType: 'INVENTION' },
    heldBy,
  })),
];

interface Tie {
  by: string;
  to: string;
}

/** By each party, who stands on the other side of a partnership or holds a right with it: once for each of these. */
const tied = new Map(
  all.map((id): [string, Tie[]] => [
    id,
    [
      ...drawn.flatMap(({ industry, research }, number) => {
        const others = industry.includes(id) ? research : research.includes(id) ? industry : [];
        return others.map((to) => ({ by: events[number] ?? '', to }));
      }),
      ...shared.flatMap((holders, number) =>
        holders.includes(id) ? holders.map((to) => ({ by: rights[number] ?? '', to })) : [],
      ),
    ],
  ]),
);

/** The lengths of all paths of at most so many steps that pass by nothing that is avoided, the shorter first. */
function naiveLengths(from: string, to: string, maximum: number, avoid: readonly string[] = []): number[] {
  const lengths: number[] = [];
  const extend = (passed: readonly string[], at: string): void => {
    if (at === to) lengths.push(passed.length - 1);
    else if (passed.length <= maximum) {
      for (const { by, to: next } of tied.get(at) ?? []) {
        if (passed.includes(next) || avoid.includes(next) || avoid.includes(by)) continue;
        extend([...passed, next], next);
      }
    }
  };
  extend([from], from);
  return lengths.sort((one, other) => one - other);
}

interface Answer {
  paths: { length: number; nodes: string[] }[];
  cut: boolean;
}

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await writeDataset('traversal-random', records);
  server = await startTestServer(folder);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function ask(between: readonly string[], more: string): Promise<Answer> {
  const text = `query ($between: [ID!]!) { paths(between: $between, ${more}) { paths { length nodes } cut } }`;
  return (await dataOf(server.url, text, { between })).paths as Answer;
}

const pairs = Array.from({ length: 60 }, () => draw(all, 2)).filter((pair) => pair.length === 2);

it.each([2, 3, 4])('up to %i steps, the twenty shortest are as short as there are any', async (length) => {
  expect(pairs.length).toBeGreaterThan(40);
  for (const [from = '', to = ''] of pairs) {
    const { paths, cut } = await ask([from, to], `mode: K_SHORTEST, k: 20, maximumLength: ${length}`);
    expect({ from, to, cut, lengths: paths.map((path) => path.length) }).toEqual({
      ...{ from, to, cut: false },
      lengths: naiveLengths(from, to, length).slice(0, 20),
    });
    expect(new Set(paths.map(({ nodes }) => nodes.join(' '))).size).toBe(paths.length);
  }
});

it('all of the shortest are as many as there are, and one of them is the shortest', async () => {
  for (const [from = '', to = ''] of pairs) {
    const lengths = naiveLengths(from, to, 4);
    const shortest = lengths.filter((length) => length === lengths[0]);
    const { paths } = await ask([from, to], 'mode: ALL_SHORTEST, maximumLength: 4');
    expect(paths.map((path) => path.length)).toEqual(shortest.slice(0, 100));
    const { paths: one } = await ask([from, to], 'maximumLength: 4');
    expect(one.map((path) => path.length)).toEqual(shortest.slice(0, 1));
  }
});

it('what is to be avoided is avoided, on the last step too', async () => {
  const avoid = [...draw(events, 6), ...draw(rights, 4), ...draw(all, 3)];
  const kept = pairs.filter((pair) => !pair.some((id) => avoid.includes(id)));
  expect(kept.length).toBeGreaterThan(20);
  for (const [from = '', to = ''] of kept) {
    const more = `avoid: ${JSON.stringify(avoid)}, mode: K_SHORTEST, k: 20, maximumLength: 3`;
    const { paths } = await ask([from, to], more);
    expect(paths.map((path) => path.length)).toEqual(naiveLengths(from, to, 3, avoid).slice(0, 20));
  }
});
