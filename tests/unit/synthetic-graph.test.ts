import { ontology } from '../../src/entities';
import { searchKeys } from '../../src/ontology/text/search-keys';
import { completeObservation } from '../../src/importing/seed/observation-figures';
import { parsePrintedQuantity } from '../../src/importing/printed-quantity';
import type { DesiredNode, DesiredRelationship } from '../../src/statements/desired-graph';
import { ordersOfNode } from '../../src/statements/order-texts';
import { typeFault, validateByClass } from '../../src/ontology/validation';
import { Declared } from '../../src/synthetic/declared';
import type { RelationshipDraft } from '../../src/synthetic/draft';
import { gatherSyntheticGraph } from '../support/synthetic-graph';

const graph = gatherSyntheticGraph({ nodes: 2_000, seed: 1 });
const byId = new Map(graph.nodes.map((node) => [node.id, node]));
const ofType = (type: string): DesiredRelationship[] =>
  graph.relationships.filter((relationship) => relationship.type === type);
const ofKind = (kind: string): DesiredNode[] => graph.nodes.filter((node) => node.kind === kind);

/** How many relationships of a type each thing has, the most first. */
function degrees(type: string, end: 'from' | 'to', kind: string): { id: string; degree: number }[] {
  const counts = new Map(ofKind(kind).map(({ id }) => [id, 0]));
  for (const relationship of ofType(type)) {
    const count = counts.get(relationship[end]);
    if (count !== undefined) counts.set(relationship[end], count + 1);
  }
  return [...counts].map(([id, degree]) => ({ id, degree })).sort((one, other) => other.degree - one.degree);
}

/** What the ontology finds wrong with the properties of a node. */
function faultsOf({ id, kind, properties }: DesiredNode): string[] {
  const { properties: declared, entityClass } = ontology.kind(kind);
  const technical = ['evidence', ...ordersOfNode(ontology, ontology.kind(kind))];
  const types = [...declared.values()].flatMap((property) => {
    const value = properties[property.name];
    if (value === undefined) return property.required ? [`${id} has no ${property.name}`] : [];
    const fault = typeFault(property, value);
    return fault === null ? [] : [`${id}.${property.name} ${fault}`];
  });
  const unknown = Object.keys(properties).filter((name) => !technical.includes(name) && !declared.has(name));
  const issues = validateByClass(entityClass, properties).map(({ message }) => `${id}: ${message}`);
  return [...types, ...unknown.map((name) => `${id}.${name} is not declared`), ...issues];
}

describe('a synthetic graph', () => {
  it('has exactly the nodes that were asked for, and about three relationships for each', () => {
    for (const nodes of [1_000, 1_777, 20_000]) {
      const other = gatherSyntheticGraph({ nodes, seed: 3 });
      expect(other.nodes).toHaveLength(nodes);
      expect(other.relationships.length / nodes).toBeGreaterThan(2.7);
      expect(other.relationships.length / nodes).toBeLessThan(3.3);
    }
  });

  it.each([999, 1_000_001, 1_500.5, Number.NaN])('refuses a size of %p', (nodes) => {
    expect(() => gatherSyntheticGraph({ nodes, seed: 1 })).toThrow(/has 1000 to 1000000 nodes/);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(gatherSyntheticGraph({ nodes: 2_000, seed: 1 })).toEqual(graph);
    expect(gatherSyntheticGraph({ nodes: 2_000, seed: 2 })).not.toEqual(graph);
  });

  it('holds every kind that the demo is about', () => {
    expect([...new Set(graph.nodes.map(({ kind }) => kind))].sort()).toEqual([
      'Association',
      'Cooperative',
      'DevelopmentZone',
      'District',
      'Enterprise',
      'FarmHouseholdGroup',
      'GeographicalIndication',
      'GiProtection',
      'Indicator',
      'IpAgency',
      'Observation',
      'Partnership',
      'Passage',
      'Patent',
      'Product',
      'ResearchInstitute',
      'ServiceEngagement',
      'Source',
      'Trademark',
      'University',
    ]);
  });
});

describe('held against the ontology, a synthetic graph', () => {
  it('has valid nodes, each with an id of its own', () => {
    expect(graph.nodes.flatMap(faultsOf)).toEqual([]);
    expect(byId.size).toBe(graph.nodes.length);
  });

  it('has relationships that are declared, between nodes that are there, each once', () => {
    const faults = graph.relationships.flatMap(({ key, type, from, to, properties }) => {
      const declared = ontology.relationshipTypes.get(type);
      if (!declared) return [`${key}: no such type`];
      const ends = [
        declared.source.concreteKinds.some(({ name }) => name === byId.get(from)?.kind),
        declared.target.concreteKinds.some(({ name }) => name === byId.get(to)?.kind),
      ];
      const own = (declared.properties?.properties ?? []).flatMap((property) => {
        const value = properties[property.name];
        return value === undefined
          ? property.required
            ? 'is missing'
            : []
          : (typeFault(property, value) ?? []);
      });
      return [...(ends.every(Boolean) ? [] : [`${key}: wrong ends`]), ...own];
    });
    expect(faults).toEqual([]);
    expect(new Set(graph.relationships.map(({ key }) => key)).size).toBe(graph.relationships.length);
  });

  it('has one end where a relationship leads to one', () => {
    const counts = new Map<string, number>();
    for (const { type, from, to } of graph.relationships) {
      const declared = ontology.relationshipTypes.get(type)?.declaration;
      if (declared?.cardinality === 'ONE') count(`${type} from ${from}`);
      if (declared?.inverse?.cardinality === 'ONE') count(`${type} to ${to}`);
    }
    expect([...counts].filter(([, number]) => number > 1)).toEqual([]);
    function count(what: string): void {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  });

  it('ends the generation where it makes what is not declared', () => {
    const declared = new Declared();
    const node = { kind: 'Enterprise', id: 'Enterprise:x', properties: { colour: 'red' } };
    expect(() => declared.kindOf(node)).toThrow(
      'property Enterprise.colour, which the ontology does not declare',
    );
    expect(() => declared.kindOf({ ...node, kind: 'Castle' })).toThrow('no kind Castle');
    const link = { type: 'HELD_BY', from: 'Patent:1', to: 'Enterprise:1' };
    const checking = (draft: RelationshipDraft) => (): void => {
      declared.check(draft);
    };
    expect(checking({ ...link, type: 'EATEN_BY' })).toThrow('relationship EATEN_BY');
    expect(checking({ ...link, to: 'District:1' })).toThrow('HELD_BY from Patent to District');
    expect(checking({ ...link, properties: { share: 1 } })).toThrow('property HELD_BY.share');
    expect(checking(link)).not.toThrow();
  });

  it('prints figures and counts as their values say', () => {
    const issues = ofKind('Observation').flatMap(({ id, properties }) =>
      completeObservation({ ...properties }).map(({ message }) => `${id}: ${message}`),
    );
    expect(issues).toEqual([]);
    const counted = ofKind('FarmHouseholdGroup').filter(
      ({ properties }) => properties.householdCount !== undefined,
    );
    expect(counted.length).toBeGreaterThan(0);
    for (const { properties } of counted) {
      expect(parsePrintedQuantity(properties.householdCountPrinted as string)).toEqual({
        exact: String(properties.householdCount),
        comparator: properties.householdCountComparator,
        unit: '户',
      });
    }
  });
});

describe('that it is made up', () => {
  const evidenceKinds = ['Source', 'Passage'];

  it('says the one source, which every node and relationship cites through a passage', () => {
    expect(ofKind('Source').map(({ properties }) => properties.kind)).toEqual(['SYNTHETIC']);
    const sources = new Map(ofType('OF').map(({ from, to }) => [from, to]));
    const citing = [
      ...graph.nodes.filter(({ kind }) => !evidenceKinds.includes(kind)),
      ...graph.relationships.filter(({ type }) => type !== 'OF'),
    ];
    for (const { properties } of citing) {
      const [passage = '', ...others] = properties.evidence as string[];
      expect(others).toEqual([]);
      expect(sources.get(passage)).toBe('Source:synthetic');
    }
  });

  it('says every name in Chinese and in English, and is found by both', () => {
    const spellings = new Map<string, string[]>();
    const called = graph.names.filter(({ normalized }) => normalized !== undefined);
    for (const { of, text } of called) spellings.set(of, [...(spellings.get(of) ?? []), text]);
    for (const { id, kind, properties } of graph.nodes) {
      if (!ontology.kind(kind).labels.includes('Thing')) continue;
      const [name = '', alias = '', ...others] = spellings.get(id) ?? [];
      expect(name).toMatch(/^合成/);
      expect(alias).toMatch(/^SYNTHETIC /);
      expect([name, [alias], others]).toEqual([properties.name, properties.aliases, []]);
    }
    expect(graph.names.find(({ of }) => of === 'Enterprise:synthetic-000123')).toEqual({
      key: 'Enterprise:synthetic-000123|合成企业000123',
      normalized: '合成企业000123',
      text: '合成企业 000123',
      of: 'Enterprise:synthetic-000123',
      kind: 'Enterprise',
      field: 'name',
      ...searchKeys('合成企业 000123'),
    });
    expect(new Set(called.map(({ normalized }) => normalized)).size).toBe(called.length);
  });

  it('no official number contradicts: nothing has one, and ids name no real thing', () => {
    const official = graph.nodes.flatMap(({ id, kind, properties }) =>
      [...ontology.kind(kind).properties.values()]
        .filter(
          // What is a list names classes, not a thing.
          ({ name, identifier, indexed, list }) =>
            (identifier === true || indexed === true) && list !== true && name in properties,
        )
        .map(({ name }) => `${id}.${name}`),
    );
    expect(official).toEqual(ofKind('Indicator').map(({ id }) => `${id}.code`));
    expect(graph.nodes.filter(({ id }) => !/^[A-Za-z]+:synthetic(-|$)/.test(id))).toEqual([]);
  });
});

describe('the shape of a synthetic graph', () => {
  const enterprises = ofKind('Enterprise').length;

  it('puts two of five enterprises into one county', () => {
    const located = ofType('LOCATED_IN').filter(({ from }) => from.startsWith('Enterprise:'));
    expect(located).toHaveLength(enterprises);
    const inBig = located.filter(({ to }) => to === 'District:synthetic-county-001').length;
    expect(inBig / enterprises).toBeGreaterThan(0.34);
    expect(inBig / enterprises).toBeLessThan(0.46);
    const others = degrees('LOCATED_IN', 'to', 'District').filter(
      ({ id }) => id !== 'District:synthetic-county-001',
    );
    expect(others[0]?.degree).toBeLessThan(inBig / 2);
  });

  it('gives one firm very many rights, few firms many, and most at most one', () => {
    const rights = degrees('HELD_BY', 'to', 'Enterprise');
    const [first, second] = rights;
    expect(first?.id).toBe('Enterprise:synthetic-000001');
    expect(first?.degree).toBeGreaterThan(1.5 * (second?.degree ?? 0));
    expect(first?.degree).toBeGreaterThan(ofType('HELD_BY').length / 20);
    expect(rights[Math.floor(enterprises / 2)]?.degree).toBeLessThanOrEqual(1);
  });

  it('leads from every indication to a place, a product, operators, households and gains', () => {
    for (const { id } of ofKind('GeographicalIndication')) {
      const following = (type: string): string[] =>
        ofType(type).flatMap(({ from, to }) => (from === id ? [to] : []));
      expect(following('ORIGINATES_IN')).toHaveLength(1);
      expect(following('IDENTIFIES')).toHaveLength(1);
      expect(following('ORIGINATES_IN')).not.toContain('District:synthetic-county-001');
      const cooperatives = following('OPERATED_BY').filter((party) => party.startsWith('Cooperative:'));
      expect(cooperatives.length).toBeGreaterThan(0);
      for (const cooperative of cooperatives) {
        expect(ofType('ENGAGED_BY').some(({ to }) => to === cooperative)).toBe(true);
      }
    }
    const operating = new Set(ofType('OPERATED_BY').map(({ to }) => to));
    expect(ofKind('Cooperative').filter(({ id }) => !operating.has(id))).toEqual([]);
  });

  it('has figures of ten years for every district, of which a city has the sum of its counties', () => {
    const values = new Map(
      ofKind('Observation').map(({ id, properties }) => [id, properties.value as number]),
    );
    const valueOf = (district: string, year: number): number =>
      values.get(`${district.replace('District', 'Observation')}/valid-invention-patents/${year}`) ??
      Number.NaN;
    for (let year = 2016; year <= 2025; year++) {
      for (const { id } of ofKind('District')) expect(valueOf(id, year)).toBeGreaterThan(0);
      const city = 'District:synthetic-city-001';
      const counties = ofType('PART_OF').filter(
        ({ from, to }) => to === city && from.startsWith('District:'),
      );
      const sum = counties.reduce((total, { from }) => total + valueOf(from, year), 0);
      expect(valueOf(city, year)).toBe(sum);
    }
  });

  it('lets the first firm work with the first university and the first agency, at any size', () => {
    for (const nodes of [1_000, 30_000]) {
      const keys = new Set(gatherSyntheticGraph({ nodes, seed: 9 }).relationships.map(({ key }) => key));
      for (const key of [
        'LOCATED_IN|Enterprise:synthetic-000001|District:synthetic-county-001',
        'HAS_PARTNER|Partnership:synthetic-000001|Enterprise:synthetic-000001',
        'HAS_PARTNER|Partnership:synthetic-000001|University:synthetic-000001',
        'PROVIDED_BY|ServiceEngagement:synthetic-000001|IpAgency:synthetic-000001',
        'PROVIDED_TO|ServiceEngagement:synthetic-000001|Enterprise:synthetic-000001',
        'ORIGINATES_IN|GeographicalIndication:synthetic-000001|District:synthetic-county-002',
      ])
        expect(keys).toContain(key);
    }
  });
});
