import { rm } from 'node:fs/promises';
import { codesOf, ask, dataOf } from '../support/ask';
import { writeDataset } from '../support/dataset';
import { exportOf } from '../support/export';
import { naiveDistance, naiveTies } from '../support/naive-ties';
import { startTestServer, type TestServer } from '../support/test-server';
import { tiedParties } from '../support/tied-parties';
import { readXml } from '../support/xml';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await writeDataset('tied-parties', tiedParties);
  server = await startTestServer(folder);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

interface Path {
  from: string;
  to: string;
  length: number;
  nodes: string[];
  links: string[];
  certainty: string;
  viaGroup: boolean;
}

interface Answer {
  nodes: { id: string }[];
  links: {
    key: string;
    from: string;
    to: string;
    certainty: string;
    viaGroup: boolean;
    validFrom: string | null;
    provenance: { locator: { code: string } }[];
  }[];
  paths: Path[];
  cut: boolean;
  cutBy: string[];
  gaps: { reason: string; subject: string | null; property: string | null; count: number | null }[];
  neighbors: { id: string; distance: number; viaGroup: boolean }[];
}

const common = `
  nodes { id ... on Thing { name } }
  links { key from to certainty viaGroup validFrom provenance { locator { code } } }
  cut cutBy
  gaps { reason subject property count }`;

async function paths(between: readonly string[], more = ''): Promise<Answer> {
  const text = `query Paths($between: [ID!]!) { paths(between: $between, ${more}) {
    ${common} paths { from to length nodes links certainty viaGroup } } }`;
  return (await dataOf(server.url, text, { between })).paths as Answer;
}

async function neighborhood(argumentsText: string): Promise<Answer> {
  const text = `{ neighborhood(${argumentsText}) { ${common} neighbors { id distance viaGroup } } }`;
  return (await dataOf(server.url, text)).neighborhood as Answer;
}

const nodesOf = ({ paths: found }: Answer): string[][] => found.map(({ nodes }) => nodes);
const idsOf = ({ nodes }: Answer): string[] => nodes.map(({ id }) => id);

async function refusal(text: string): Promise<unknown[]> {
  return codesOf(await ask(server.url, text));
}

describe('paths', () => {
  it('are as short as a search over the records finds them, for every pair', async () => {
    const ties = naiveTies(tiedParties);
    const parties = tiedParties.filter(({ id }) => ties.some(({ one }) => one === id)).map(({ id }) => id);
    expect(parties.length).toBeGreaterThan(15);
    const tens = [0, 5, 10, 15].flatMap((start, position, starts) =>
      starts
        .slice(position + 1)
        .map((other) => [...parties.slice(start, start + 5), ...parties.slice(other, other + 5)]),
    );
    for (const between of tens) {
      const text =
        'query Far($between: [ID!]!) { paths(between: $between, maximumLength: 6) { paths { from to length viaGroup } cut } }';
      const { paths: answer } = await dataOf(server.url, text, { between });
      const { paths: found, cut } = answer as Answer;
      const expected = between.flatMap((from, position) =>
        between.slice(position + 1).flatMap((to) => {
          const distance = naiveDistance(ties, from, to, 6);
          return distance ? [{ from, to, ...distance }] : [];
        }),
      );
      expect(found.map(({ from, to, length, viaGroup }) => ({ from, to, length, viaGroup }))).toEqual(
        expected,
      );
      expect(cut).toBe(false);
    }
  });

  it('of several things are the same as pair by pair', async () => {
    const between = ['Enterprise:a', 'Enterprise:d', 'Enterprise:f', 'Enterprise:m', 'Enterprise:alone'];
    const together = await paths(between);
    const alone: Path[] = [];
    for (const [position, one] of between.entries()) {
      for (const other of between.slice(position + 1)) {
        alone.push(...(await paths([one, other])).paths);
      }
    }
    expect(together.paths).toEqual(alone);
  });

  it('go through the event that ties two parties, and say so with links and sources', async () => {
    const answer = await paths(['Enterprise:a', 'University:b']);
    expect(nodesOf(answer)).toEqual([['Enterprise:a', 'Partnership:ab', 'University:b']]);
    expect(answer.paths[0]).toMatchObject({ length: 1, certainty: 'STATED', viaGroup: false });
    expect(idsOf(answer)).toEqual(['Enterprise:a', 'Partnership:ab', 'University:b']);
    const keys = ['HAS_PARTNER|Partnership:ab|Enterprise:a', 'HAS_PARTNER|Partnership:ab|University:b'];
    expect(answer.paths[0]?.links).toEqual(keys);
    expect(answer.links.map(({ key }) => key)).toEqual(keys);
    expect(answer.links[0]).toMatchObject({
      from: 'Partnership:ab',
      to: 'Enterprise:a',
      provenance: [{ locator: { code: 'T1' } }],
    });
    expect(answer.gaps).toEqual([]);
  });

  it('are one or all of the shortest', async () => {
    const ways = [
      ['Enterprise:a', 'Partnership:ab', 'University:b', 'Partnership:bd', 'Enterprise:d'],
      ['Enterprise:a', 'Partnership:ac', 'University:c', 'Partnership:cd', 'Enterprise:d'],
    ];
    expect(nodesOf(await paths(['Enterprise:a', 'Enterprise:d']))).toEqual([ways[0]]);
    const all = await paths(['Enterprise:a', 'Enterprise:d'], 'mode: ALL_SHORTEST');
    expect(nodesOf(all)).toEqual(ways);
    expect(all.gaps).toEqual([{ reason: 'NOT_STATED', subject: null, property: 'validFrom', count: 2 }]);
  });

  it('avoid what is to be avoided, be it a party or an event', async () => {
    const between = ['Enterprise:a', 'Enterprise:d'];
    for (const avoided of ['University:b', 'Partnership:ab', 'Partnership:bd']) {
      const answer = await paths(between, `mode: ALL_SHORTEST, avoid: ["${avoided}"]`);
      expect(nodesOf(answer).map((nodes) => nodes[2])).toEqual(['University:c']);
    }
  });

  it('follow each other by length where k of them are asked for', async () => {
    const answer = await paths(['University:b', 'University:c'], 'mode: K_SHORTEST, k: 5');
    expect(answer.paths.map(({ length }) => length)).toEqual([2, 2]);
    const one = await paths(['University:b', 'University:c'], 'mode: K_SHORTEST, k: 1');
    expect(one.paths).toEqual(answer.paths.slice(0, 1));
  });

  it('do not join those who stand on one side, but those who hold a right together', async () => {
    expect((await paths(['IpAgency:x', 'IpAgency:y'], 'maximumLength: 1')).paths).toEqual([]);
    expect((await paths(['Enterprise:f', 'Enterprise:g'], 'maximumLength: 1')).paths).toEqual([]);
    const holders = await paths(['University:e', 'Enterprise:f'], 'maximumLength: 1');
    expect(nodesOf(holders)).toEqual([['University:e', 'Patent:shared', 'Enterprise:f']]);
    const all = await paths(['University:e', 'Enterprise:f'], 'maximumLength: 1, mode: K_SHORTEST, k: 20');
    expect(all.paths).toEqual(holders.paths);
    const twice = await paths(['IpAgency:x', 'IpAgency:y'], 'avoid: ["Patent:shared"]');
    expect(nodesOf(twice)).toEqual([
      ['IpAgency:x', 'ServiceEngagement:one', 'GovernmentAgency:unit', 'ServiceEngagement:one', 'IpAgency:y'],
    ]);
  });

  it('by way of a group are only possible, and never join two members', async () => {
    const answer = await paths(['Enterprise:m', 'University:v']);
    expect(answer.paths).toEqual([
      {
        from: 'Enterprise:m',
        to: 'University:v',
        length: 2,
        nodes: ['Enterprise:m', 'OrganizationGroup:group', 'Partnership:group', 'University:v'],
        links: [
          'HAS_MEMBER|OrganizationGroup:group|Enterprise:m',
          'HAS_PARTNER|Partnership:group|OrganizationGroup:group',
          'HAS_PARTNER|Partnership:group|University:v',
        ],
        certainty: 'POSSIBLE',
        viaGroup: true,
      },
    ]);
    expect(answer.links.map(({ viaGroup }) => viaGroup)).toEqual([true, false, false]);
    expect(answer.gaps).toContainEqual({
      reason: 'NOT_IDENTIFIED',
      subject: 'OrganizationGroup:group',
      property: 'namedMembers',
      count: 3,
    });
    const members = await paths(['Enterprise:m', 'Enterprise:n'], 'maximumLength: 6');
    expect(members.paths).toEqual([]);
    expect(members.gaps).toEqual([
      { reason: 'NOT_STATED', subject: 'Enterprise:m', property: 'paths', count: null },
    ]);
  });

  it('are as certain as their least certain link', async () => {
    const answer = await paths(['Enterprise:a', 'University:v']);
    expect(answer.paths[0]).toMatchObject({ length: 1, certainty: 'PROBABLE', viaGroup: false });
  });

  it('never lead through places unless these are opened', async () => {
    const between = ['Enterprise:a', 'Enterprise:alone'];
    expect((await paths(between, `maximumLength: 6`)).paths).toEqual([]);
    const opened = await paths(between, `via: [LOCATED_IN]`);
    expect(nodesOf(opened)).toEqual([['Enterprise:a', 'District:990001', 'Enterprise:alone']]);
    expect(opened.paths[0]?.length).toBe(2);
  });

  it('lead to places, events and rights where these are what is asked about', async () => {
    const place = await paths(
      ['Enterprise:a', 'District:990000'],
      'via: [LOCATED_IN, PART_OF], direction: OUT',
    );
    expect(nodesOf(place)).toEqual([['Enterprise:a', 'District:990001', 'District:990000']]);
    const back = await paths(
      ['Enterprise:a', 'District:990000'],
      'via: [LOCATED_IN, PART_OF], direction: IN',
    );
    expect(back.paths).toEqual([]);
    const right = await paths(['Enterprise:d', 'Patent:shared']);
    expect(nodesOf(right)).toEqual([['Enterprise:d', 'Partnership:de', 'University:e', 'Patent:shared']]);
  });

  it('join those who applied for a right, and of several ties by one right are the firmest', async () => {
    const between = ['University:e', 'Enterprise:f'];
    const applied = await paths(between, 'ties: [APPLIED_BY]');
    expect(applied.paths.map(({ nodes, certainty }) => [nodes[1], certainty])).toEqual([
      ['Patent:shared', 'PROBABLE'],
    ]);
    const firmest = await paths(between);
    expect(firmest.paths[0]).toMatchObject({ length: 1, certainty: 'STATED' });
    expect(firmest.links.map(({ key }) => key)).toContain('HELD_BY|Patent:shared|Enterprise:f');
  });

  it('keep to some relationships and some kinds', async () => {
    const between = ['Enterprise:d', 'Enterprise:f'];
    const held = await paths(between);
    expect(held.paths[0]?.length).toBe(2);
    expect((await paths(between, `ties: [HAS_PARTNER]`)).paths).toEqual([]);
    expect((await paths(between, `kinds: [ENTERPRISE]`)).paths).toEqual([]);
    expect((await paths(between, `kinds: [UNIVERSITY]`)).paths).toEqual(held.paths);
  });

  it('refuse what cannot be meant', async () => {
    const path = (text: string) => `{ paths(${text}) { cut } }`;
    const two = 'between: ["Enterprise:a", "Enterprise:d"]';
    expect(await refusal(path('between: ["Enterprise:a", "Enterprise:😀"]'))).toEqual(['UNKNOWN_ID']);
    const half = await ask(server.url, 'query Half($id: ID!) { neighborhood(of: $id) { cut } }', {
      id: '\ud800',
    });
    expect(codesOf(half)).toEqual(['UNKNOWN_ID']);
    expect(await refusal(path('between: ["Enterprise:a", "Enterprise:a"]'))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path('between: []'))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path(`${two}, maximumLength: 7`))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path(`${two}, maximumLength: -1`))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path(`${two}, mode: K_SHORTEST, k: 21`))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path(`${two}, mode: ALL_SHORTEST, k: 2`))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(path(`${two}, maximumLength: 1000000000000`))).toHaveLength(1);
  });

  it('refuse to avoid what they are asked to lead to, in words', async () => {
    const { errors } = await ask(
      server.url,
      '{ paths(between: ["Enterprise:a", "Enterprise:d"], avoid: ["University:b", "Enterprise:d"]) { cut } }',
    );
    expect(errors.map(({ message }) => message)).toEqual([
      '`avoid` names Enterprise:d, which is itself asked about. Leave it out of one of the two.',
    ]);
    expect(await refusal('{ neighborhood(of: "Enterprise:a", avoid: ["Enterprise:a"]) { cut } }')).toEqual([
      'BAD_ARGUMENTS',
    ]);
  });

  it('repeat an unknown id only so far', async () => {
    const id = `Enterprise:${'枣'.repeat(10_000)}`;
    const { errors } = await ask(server.url, 'query ($id: ID!) { neighborhood(of: $id) { cut } }', { id });
    expect(errors[0]?.message).toContain(`There is no Thing Enterprise:${'枣'.repeat(69)}…. Find the id`);
  });
});

describe('a neighbourhood', () => {
  it('holds what is tied to its middle, and the events between', async () => {
    const answer = await neighborhood('of: "Enterprise:a"');
    expect(answer.neighbors).toEqual([
      { id: 'University:b', distance: 1, viaGroup: false },
      { id: 'University:c', distance: 1, viaGroup: false },
      { id: 'University:v', distance: 1, viaGroup: false },
    ]);
    expect(idsOf(answer)).toEqual([
      'Enterprise:a',
      'Partnership:ab',
      'Partnership:ac',
      'Partnership:av',
      'University:b',
      'University:c',
      'University:v',
    ]);
    expect(answer.cut).toBe(false);
  });

  it('goes on to what a group is tied to only as possible, and not to other members', async () => {
    const answer = await neighborhood('of: "Enterprise:m", depth: 2');
    expect(answer.neighbors).toEqual([
      { id: 'OrganizationGroup:group', distance: 1, viaGroup: true },
      { id: 'University:v', distance: 2, viaGroup: true },
    ]);
  });

  it('says when a bound cut it', async () => {
    const perNode = await neighborhood('of: "Enterprise:a", perNode: 2');
    expect([perNode.neighbors.length, perNode.cutBy]).toEqual([2, ['PER_NODE']]);
    const limited = await neighborhood('of: "Enterprise:a", depth: 3, limit: 4');
    expect([limited.neighbors.length, limited.cutBy]).toEqual([3, ['LIMIT']]);
  });

  it('of something without ties is empty, and says that this is not known', async () => {
    const answer = await neighborhood('of: "Enterprise:alone", depth: 3');
    expect(idsOf(answer)).toEqual(['Enterprise:alone']);
    expect(answer.gaps).toEqual([
      { reason: 'NOT_STATED', subject: 'Enterprise:alone', property: 'links', count: null },
    ]);
  });

  describe('whose nodes', () => {
    const around = (selected: string, limit = 200): string =>
      `{ neighborhood(of: "Enterprise:m", ties: [], limit: ${limit}) { ${selected} cut } }`;
    const plain = 'nodes { __typename id ... on Thing { called: name } }';
    const askedFor = async (query: string): Promise<[unknown, string[]]> => {
      let data: unknown;
      const sent = await server.statementsOf(async () => {
        data = (await dataOf(server.url, query)).neighborhood;
      });
      return [data, sent];
    };

    it('are asked for properties comes with the steps to them', async () => {
      const [found, sent] = await askedFor(around(plain));
      expect(sent).toEqual(['traversal steps']);
      const [apart] = await askedFor(around(`${plain} also: nodes { id provenance { printed } }`));
      const { nodes } = found as { nodes: { __typename: string; id: string; called: string }[] };
      expect(nodes).toEqual((apart as { nodes: unknown }).nodes);
      expect(nodes).toMatchObject([
        { __typename: 'Enterprise', id: 'Enterprise:m', called: 'SYNTHETIC Enterprise:m' },
        { __typename: 'OrganizationGroup', id: 'OrganizationGroup:group' },
      ]);
    });

    it('are asked for more, or are more than are shown, take one statement besides', async () => {
      expect((await askedFor(around('nodes { id provenance { printed } }')))[1]).toEqual([
        'traversal steps',
        'Neighborhood.nodes',
      ]);
      const query =
        '{ neighborhood(of: "Enterprise:a", depth: 3, limit: 4) { nodes { id ... on Thing { name } } } }';
      const [found, sent] = await askedFor(query);
      expect(sent.filter((name) => name !== 'traversal steps')).toEqual(['Neighborhood.nodes']);
      expect((found as { nodes: { name: string }[] }).nodes.map(({ name }) => typeof name)).not.toContain(
        'undefined',
      );
    });
  });

  it('refuses what cannot be meant', async () => {
    const around = (text: string) => `{ neighborhood(${text}) { cut } }`;
    expect(await refusal(around('of: "Enterprise:nobody"'))).toEqual(['UNKNOWN_ID']);
    expect(await refusal(around('of: ""'))).toEqual(['UNKNOWN_ID']);
    expect(await refusal(around('of: "Enterprise:a", depth: 4'))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(around('of: "Enterprise:a", perNode: 0'))).toEqual(['BAD_ARGUMENTS']);
    expect(await refusal(around('of: "Enterprise:a", limit: 1001'))).toEqual(['BAD_ARGUMENTS']);
  });
});

describe('common neighbours', () => {
  const common = async (argumentsText: string): Promise<{ id: string; tiedTo: string[] }[]> => {
    const text = `{ commonNeighbors(${argumentsText}) { neighbors { id tiedTo } } }`;
    const { commonNeighbors: found } = await dataOf(server.url, text);
    return (found as { neighbors: { id: string; tiedTo: string[] }[] }).neighbors;
  };

  it('are tied to all, or to as many as are asked for', async () => {
    const of = 'of: ["Enterprise:a", "Enterprise:d", "Enterprise:f"]';
    expect(await common('of: ["Enterprise:a", "Enterprise:d"]')).toEqual([
      { id: 'University:b', tiedTo: ['Enterprise:a', 'Enterprise:d'] },
      { id: 'University:c', tiedTo: ['Enterprise:a', 'Enterprise:d'] },
    ]);
    expect(await common(of)).toEqual([]);
    expect((await common(`${of}, atLeast: 2`)).map(({ id }) => id)).toEqual([
      'University:b',
      'University:c',
      'University:e',
    ]);
  });

  it('are never those of a group to which one belongs', async () => {
    expect(await common('of: ["Enterprise:m", "Enterprise:a"]')).toEqual([]);
    expect(await common('of: ["OrganizationGroup:group", "Enterprise:a"]')).toEqual([
      { id: 'University:v', tiedTo: ['OrganizationGroup:group', 'Enterprise:a'] },
    ]);
  });
});

describe('the ties among a set', () => {
  it('are all of them, with those who have none', async () => {
    const members = [
      'Enterprise:a',
      'University:b',
      'University:v',
      'Enterprise:m',
      'OrganizationGroup:group',
    ];
    const text = `query Ties($members: [ID!]!) {
      connectionsBetween(members: $members) { ties { nodes } alone links { key viaGroup } cut }
    }`;
    const { connectionsBetween: found } = await dataOf(server.url, text, { members });
    expect(found).toMatchObject({
      ties: [
        { nodes: ['Enterprise:a', 'Partnership:ab', 'University:b'] },
        { nodes: ['Enterprise:a', 'Partnership:av', 'University:v'] },
        {
          nodes: ['University:v', 'Partnership:group', 'OrganizationGroup:group'],
        },
      ],
      alone: ['Enterprise:m'],
      cut: false,
    });
    const { links } = found as { links: { key: string; viaGroup: boolean }[] };
    expect(links.filter(({ viaGroup }) => viaGroup).map(({ key }) => key)).toEqual([
      'HAS_MEMBER|OrganizationGroup:group|Enterprise:m',
    ]);
  });
});

describe('on a day', () => {
  const distances = async (between: readonly string[], day: string): Promise<string[][]> =>
    nodesOf(await paths(between, `mode: ALL_SHORTEST, validOn: "${day}"`)).map((nodes) =>
      nodes.filter((id) => id.startsWith('Partnership:')),
    );

  it('paths go through what held then, and through what names no days', async () => {
    const between = ['Enterprise:a', 'Enterprise:d'];
    // ab began in 2020, cd was in 2018 and 2019; ac and bd name no days.
    expect(await distances(between, '2019-12-31')).toEqual([['Partnership:ac', 'Partnership:cd']]);
    expect(await distances(between, '2020-01-01')).toEqual([['Partnership:ab', 'Partnership:bd']]);
    expect(await distances(between, '2017')).toEqual([]);
    expect(await distances(['Enterprise:a', 'Partnership:cd'], '2017')).toEqual([]);
    expect(await distances(['Enterprise:a', 'Partnership:cd'], '2018')).toEqual([
      ['Partnership:ac', 'Partnership:cd'],
    ]);
  });

  it('relationships are left out by their own days, memberships too', async () => {
    expect(
      (await paths(['GovernmentAgency:office', 'GovernmentAgency:unit'], 'validOn: "2021"')).paths,
    ).toEqual([]);
    expect(
      nodesOf(await paths(['GovernmentAgency:office', 'GovernmentAgency:unit'], 'validOn: "2020"')),
    ).toEqual([['GovernmentAgency:office', 'GovernmentAgency:unit']]);
    const around = async (year: string): Promise<string[]> =>
      (await neighborhood(`of: "Enterprise:n", depth: 2, validOn: "${year}"`)).neighbors.map(({ id }) => id);
    expect(await around('2019')).toEqual([]);
    expect(await around('2020')).toEqual(['OrganizationGroup:group', 'University:v']);
  });

  it('neighbourhoods, common neighbours and ties among a set are those of then', async () => {
    const answer = await neighborhood('of: "Enterprise:a", validOn: "2019-06"');
    expect(answer.neighbors.map(({ id }) => id)).toEqual(['University:c', 'University:v']);
    const text = `query Then($day: String) {
      commonNeighbors(of: ["Enterprise:a", "Enterprise:d"], validOn: $day) { neighbors { id } }
      connectionsBetween(members: ["Enterprise:a", "University:b", "University:c", "Enterprise:d"], validOn: $day) {
        ties { nodes }
      }
    }`;
    const then = async (day: string): Promise<unknown> => {
      const { commonNeighbors: neighbors, connectionsBetween: ties } = await dataOf(server.url, text, {
        day,
      });
      return [
        (neighbors as Answer).neighbors.map(({ id }) => id),
        (ties as { ties: { nodes: string[] }[] }).ties.map(({ nodes }) => nodes[1]),
      ];
    };
    expect(await then('2019')).toEqual([
      ['University:c'],
      ['Partnership:ac', 'Partnership:bd', 'Partnership:cd'],
    ]);
    expect(await then('2021')).toEqual([
      ['University:b'],
      ['Partnership:ab', 'Partnership:ac', 'Partnership:bd'],
    ]);
  });

  it('what is no day is refused', async () => {
    for (const field of [
      'paths(between: ["Enterprise:a", "Enterprise:d"]',
      'neighborhood(of: "Enterprise:a"',
    ]) {
      expect(await refusal(`{ ${field}, validOn: "2019-02-30") { cut } }`)).toEqual(['INVALID_DAY']);
    }
  });
});

describe('graph files', () => {
  const query = '{ paths(between: ["Enterprise:m", "University:v"]) { cut } }';

  it.each(['graphml', 'gexf'])(
    '%s holds the nodes and links of a subgraph, with labels in Chinese',
    async (format) => {
      const file = await exportOf(server.url, { query, format });
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe(`application/${format}+xml; charset=utf-8`);
      const elements = readXml(file.bytes.toString('utf8'));
      const named = (name: string) => elements.filter((one) => one.name === name);
      expect(named('node').map(({ attributes }) => attributes.id)).toEqual([
        'Enterprise:m',
        'OrganizationGroup:group',
        'Partnership:group',
        'University:v',
      ]);
      expect(named('edge').map(({ attributes: { source, target } }) => [source, target])).toEqual([
        ['OrganizationGroup:group', 'Enterprise:m'],
        ['Partnership:group', 'OrganizationGroup:group'],
        ['Partnership:group', 'University:v'],
      ]);
      const text = file.bytes.toString('utf8');
      for (const word of ['群体的具名成员', '合作方', '企业', 'STATED', 'SYNTHETIC ties', 'T1'])
        expect(text).toContain(word);
    },
  );

  it('are refused where the answer is no subgraph', async () => {
    const refused = await exportOf(server.url, { query: '{ enterprises { nodes { id } } }', format: 'gexf' });
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_ARGUMENTS']);
  });
});
