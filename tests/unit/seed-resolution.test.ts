import type { DesiredGraph, DesiredNode, DesiredRelationship } from '../../src/statements/desired-graph';
import { datasetFolder, removeFolders, resolveFolder, type WrittenRecord } from './seed-folder';

afterEach(removeFolders);

const resolve = (...records: WrittenRecord[]): Promise<DesiredGraph> => resolveFolder(datasetFolder(records));

const city = { id: 'District:370400', at: 'P1', name: '枣庄市', level: 'PREFECTURE' };
const firm = { id: 'Enterprise:a', at: 'P1', name: '甲公司' };

const [P1, P2] = ['Passage:s/P1', 'Passage:s/P2'];

const nodeOf = (graph: DesiredGraph, id: string): DesiredNode | undefined =>
  graph.nodes.find((node) => node.id === id);

const relationshipOf = (graph: DesiredGraph, key: string): DesiredRelationship | undefined =>
  graph.relationships.find((relationship) => relationship.key === key);

/** The statements about a subject: what is claimed, in which passage, how firmly, by which rule. */
function statementsAbout(graph: DesiredGraph, subjectKey: string): Record<string, unknown>[] {
  return graph.nodes
    .filter(({ kind, properties }) => kind === 'Statement' && properties.subjectKey === subjectKey)
    .map(({ id, properties: { values, certainty, rule, printed } }) => ({
      ...(JSON.parse(String(values)) as object),
      in: graph.relationships.find(({ type, from }) => type === 'STATED_IN' && from === id)?.to,
      certainty,
      ...(rule === undefined ? {} : { rule }),
      ...(printed === undefined ? {} : { printed }),
    }));
}

describe('nodes', () => {
  it('hold the values of their record, their id and their evidence', async () => {
    const graph = await resolve({ ...city, divisionCode: '370400', aliases: ['枣庄', '鲁南'] });
    expect(nodeOf(graph, 'District:370400')).toEqual({
      id: 'District:370400',
      kind: 'District',
      properties: {
        id: 'District:370400',
        name: '枣庄市',
        level: 'PREFECTURE',
        divisionCode: '370400',
        aliases: ['枣庄', '鲁南'],
        evidence: [P1],
      },
    });
  });

  it('keep whole numbers as integers, others as numbers, and the exact decimal as text', async () => {
    const graph = await resolve({
      id: 'Observation:o',
      at: 'P1',
      printed: '6.29件',
      value: '6.29',
      unit: '件',
      comparator: 'EQUAL',
      rank: 10,
      rankPrinted: '第10位',
      changePercent: 82,
      changePrinted: '82%',
      changeComparator: 'EQUAL',
      periodKind: 'ANNUAL',
      periodBasis: 'STATED',
      origin: 'STATED',
    });
    expect(nodeOf(graph, 'Observation:o')?.properties).toMatchObject({
      value: 6.29,
      exact: '6.29',
      rank: 10,
      changePercent: 82,
    });
  });

  it('keep identifiers in their plain form', async () => {
    const graph = await resolve(
      { id: 'University:u', at: 'P1', name: '大学', rorId: 'https://ror.org/01RXVG760' },
      { id: 'Patent:p', at: 'P1', name: '专利', applicationNumber: 'ZL 202310000002.x' },
    );
    expect(nodeOf(graph, 'University:u')?.properties.rorId).toBe('01rxvg760');
    expect(nodeOf(graph, 'Patent:p')?.properties.applicationNumber).toBe('202310000002.X');
  });

  it('of sources and passages cite nothing', async () => {
    const graph = await resolve();
    expect(nodeOf(graph, 'Source:s')?.properties).toEqual({
      id: 'Source:s',
      title: 'A source',
      kind: 'ARTICLE',
    });
    expect(graph.nodes.filter(({ kind }) => kind === 'Statement')).toEqual([]);
  });
});

describe('relationships', () => {
  it('lead from the record to its target, with their evidence and properties', async () => {
    const graph = await resolve(firm, {
      id: 'Partnership:p',
      at: 'P1',
      name: '合作',
      status: 'DONE',
      periodBasis: 'NOT_STATED',
      partners: { to: 'Enterprise:a', role: 'INDUSTRY', at: ['P2', 'P1'] },
    });
    const key = 'HAS_PARTNER|Partnership:p|Enterprise:a';
    expect(relationshipOf(graph, key)).toEqual({
      key,
      type: 'HAS_PARTNER',
      from: 'Partnership:p',
      to: 'Enterprise:a',
      properties: { key, role: 'INDUSTRY', evidence: [P1, P2] },
    });
  });

  it.each([
    ['nothing when it is stated', { to: city.id }, undefined],
    ['that it is probable', { to: city.id, certainty: 'PROBABLE', rule: 'by-context' }, 'PROBABLE'],
    ['that it is possible', { to: city.id, certainty: 'POSSIBLE' }, 'POSSIBLE'],
  ])('say about their certainty %s', async (_what, locatedIn, certainty) => {
    const graph = await resolve(city, { ...firm, locatedIn });
    const key = 'LOCATED_IN|Enterprise:a|District:370400';
    expect(relationshipOf(graph, key)?.properties.certainty).toBe(certainty);
    expect(statementsAbout(graph, key)).toMatchObject([{ certainty: certainty ?? 'STATED' }]);
  });

  it('may lead to a record that comes later', async () => {
    const graph = await resolve({ ...firm, locatedIn: 'District:370400' }, city);
    expect(relationshipOf(graph, 'LOCATED_IN|Enterprise:a|District:370400')).toBeDefined();
  });
});

describe('statements', () => {
  it('are one per subject and passage, with all values it states', async () => {
    const graph = await resolve({ ...firm, at: ['P1', 'P2'], description: 'A firm.' });
    const claimed = { name: '甲公司', description: 'A firm.', certainty: 'STATED' };
    expect(statementsAbout(graph, 'Enterprise:a')).toEqual([
      { ...claimed, in: P1 },
      { ...claimed, in: P2 },
    ]);
  });

  it('are one even when a record cites a passage twice', async () => {
    const graph = await resolve({ ...firm, at: ['P1', 'P1'] });
    expect(statementsAbout(graph, 'Enterprise:a')).toEqual([{ name: '甲公司', certainty: 'STATED', in: P1 }]);
  });

  it('are apart where a value has a passage of its own', async () => {
    const graph = await resolve({ ...firm, name: { value: '甲公司', at: 'P2' }, description: 'A firm.' });
    expect(statementsAbout(graph, 'Enterprise:a')).toEqual([
      { name: '甲公司', certainty: 'STATED', in: P2 },
      { description: 'A firm.', certainty: 'STATED', in: P1 },
    ]);
    expect(nodeOf(graph, 'Enterprise:a')?.properties.evidence).toEqual([P1, P2]);
  });

  it('are apart by certainty and by rule', async () => {
    const graph = await resolve({
      ...firm,
      masked: false,
      name: { value: '甲公司', certainty: 'PROBABLE', rule: 'by-title' },
      description: { value: 'A firm.', certainty: 'PROBABLE', rule: 'by-context' },
      legalEntityIdentifier: { value: '529900T8BM49AURSDO55', certainty: 'POSSIBLE' },
    });
    expect(statementsAbout(graph, 'Enterprise:a')).toEqual([
      { name: '甲公司', certainty: 'PROBABLE', rule: 'by-title', in: P1 },
      { masked: false, certainty: 'STATED', in: P1 },
      { description: 'A firm.', certainty: 'PROBABLE', rule: 'by-context', in: P1 },
      { legalEntityIdentifier: '529900T8BM49AURSDO55', certainty: 'POSSIBLE', in: P1 },
    ]);
  });

  it('hold the items of a list that their passage states, and only those', async () => {
    const graph = await resolve({
      ...firm,
      aliases: ['甲', { value: '甲厂', at: 'P2' }, { value: '甲企', at: ['P1', 'P2'] }],
    });
    expect(statementsAbout(graph, 'Enterprise:a')).toEqual([
      { name: '甲公司', aliases: ['甲', '甲企'], certainty: 'STATED', in: P1 },
      { aliases: ['甲厂', '甲企'], certainty: 'STATED', in: P2 },
    ]);
  });

  it('of a relationship name its type, its target and its properties', async () => {
    const graph = await resolve(firm, {
      id: 'Partnership:p',
      at: 'P1',
      name: '合作',
      status: 'DONE',
      periodBasis: 'NOT_STATED',
      partners: { to: 'Enterprise:a', role: 'INDUSTRY' },
    });
    expect(statementsAbout(graph, 'HAS_PARTNER|Partnership:p|Enterprise:a')).toEqual([
      { HAS_PARTNER: 'Enterprise:a', role: 'INDUSTRY', certainty: 'STATED', in: P1 },
    ]);
  });

  it('show the printed form of what they count, or the one that the claim gives', async () => {
    const graph = await resolve({
      id: 'OrganizationGroup:g',
      at: 'P1',
      name: { value: '一批企业', at: 'P2', printed: '21家企业' },
      memberCount: 21,
      memberCountPrinted: '21家',
    });
    expect(statementsAbout(graph, 'OrganizationGroup:g')).toEqual([
      { name: '一批企业', certainty: 'STATED', printed: '21家企业', in: P2 },
      { memberCount: 21, memberCountPrinted: '21家', certainty: 'STATED', printed: '21家', in: P1 },
    ]);
  });

  it('carry the day of the data set, and ids that do not change from run to run', async () => {
    const [one, other] = [await resolve(firm), await resolve(firm)];
    expect(other).toEqual(one);
    const [statement] = one.nodes.filter(({ kind }) => kind === 'Statement');
    expect(statement?.properties).toMatchObject({ recordedAt: '2026-01-31', properties: ['name'] });
    expect(statement?.id).toMatch(/^Statement:[0-9a-f]{20}$/);
  });
});

describe('names', () => {
  it('are every form, once per spelling, of things and of nothing else', async () => {
    const graph = await resolve({
      ...firm,
      name: '甲（山东）公司',
      aliases: ['甲(山东)公司', '甲 公司', '甲公司', '甲厂'],
    });
    expect(
      graph.names.map(({ key, normalized, text, of, field }) => ({ key, normalized, text, of, field })),
    ).toEqual([
      {
        key: 'Enterprise:a|甲(山东)公司',
        normalized: '甲(山东)公司',
        text: '甲（山东）公司',
        of: 'Enterprise:a',
        field: 'name',
      },
      {
        key: 'Enterprise:a|甲公司',
        normalized: '甲公司',
        text: '甲 公司',
        of: 'Enterprise:a',
        field: 'aliases',
      },
      { key: 'Enterprise:a|甲厂', normalized: '甲厂', text: '甲厂', of: 'Enterprise:a', field: 'aliases' },
    ]);
  });

  it('may be shared by several things', async () => {
    const graph = await resolve(firm, { ...firm, id: 'Enterprise:b' });
    expect(graph.names.map(({ key }) => key)).toEqual(['Enterprise:a|甲公司', 'Enterprise:b|甲公司']);
  });
});
