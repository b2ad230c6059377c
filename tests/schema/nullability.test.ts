import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import { edgeFieldName, relationshipEdgeName } from '../../src/query/connection-types';
import { assembleSchema } from '../../src/query/assemble-schema';

/*
 * The rule: null means that something is not known. What is always known is non-null: ids, names and what a kind
 * declares as required; lists, where an empty one means that nothing is known; and everything a page is made of.
 * The exception keeps one failure from emptying its siblings: a field that asks the database on its own (the root
 * fields and what features add) is nullable, and its error stands beside what the others answer.
 */

const asksOnItsOwn = (name: string): boolean =>
  name.startsWith('Query.') ||
  (name.endsWith('.provenance') && name !== 'ConflictingClaim.provenance') ||
  name.endsWith('.conflicts') ||
  // Conflicts and chains know their gaps from what they are made of.
  (name.endsWith('Connection.gaps') && !/^(Conflict|GiChain)Connection/.test(name)) ||
  // May be refused by itself, since what stands in its rows must not be added.
  name.endsWith('.groupBy') ||
  [
    'Group.top',
    'GroupKeyValue.node',
    'Provenance.source',
    'Conflict.subject',
    'Observation.hectares',
    'Observation.derivedChange',
    'DerivedChange.previous',
    'TimeSeries.indicator',
    'TimeSeriesRow.subject',
    'TimeSeriesRow.undated',
    'SeriesPoint.observation',
    'ComparisonColumn.indicator',
    'ComparisonRow.place',
    'ComparisonCell.observations',
    'ComparisonCell.otherPeriods',
    'ComparisonCell.otherSubjects',
    'Reconciliation.indicator',
    'Reconciliation.whole',
    'Reconciliation.total',
    'ReconciledPart.place',
    'ReconciledFigure.observation',
    'Ranking.indicator',
    'Ranking.within',
    'RankedPlace.place',
    'RankedPlace.observation',
    'RankedPlace.statedRankWithin',
    'UnrankedPlace.place',
    'UnrankedPlace.observations',
    'Ratio.numerator',
    'Ratio.denominator',
    'PartnershipLink.partnership',
    'PartnershipLink.party',
    'PartnershipLink.partner',
    'PartnershipLink.partyGroup',
    'PartnershipLink.partnerGroup',
    'ServiceLink.engagement',
    'ServiceLink.agency',
    'ServiceLink.client',
    'ServiceLink.agencyGroup',
    'ServiceLink.clientGroup',
    'ServiceLink.rights',
    'IpAgency.districtsServed',
    'DistrictServed.place',
    'Activity.event',
    'Activity.thing',
    'Activity.figures',
    'ActivityPart.through',
    'EnforcementCase.gaps',
    'PledgeLoan.gaps',
    'Subsidy.gaps',
    'GiChain.geographicalIndication',
    'GiChain.product',
    'GiChain.impacts',
    'GiChainOperator.operator',
    'GiChainOperator.impacts',
    'GiChainHouseholds.group',
    'GiChainHouseholds.impacts',
    'GraphCoverage.kinds',
    'GraphCoverage.levels',
    'GraphCoverage.places',
    'GraphCoverage.periods',
    'GraphCoverage.sources',
    'GraphCoverage.indicators',
    'GraphCoverage.gaps',
    'PlaceCoverage.place',
    'SourceCoverage.source',
    'IndicatorCoverage.indicator',
    'PossibleDuplicate.one',
    'PossibleDuplicate.other',
    'GiChainConnection.totals',
    'HouseholdTotal.groups',
    'GainTotal.indicator',
    'GainTotal.figures',
    'ImpactSummary.place',
    'ImpactSummary.certificationMarks',
    'ImpactSummary.byPlace',
    'RecordedIndications.indications',
    'RecordedOperators.operators',
    'ReportedFigures.indicator',
    'ReportedFigures.figures',
    'StatedMarkCount.figure',
    'Subgraph.nodes',
    'Subgraph.gaps',
    'ConnectingPaths.nodes',
    'ConnectingPaths.gaps',
    'Neighborhood.nodes',
    'Neighborhood.gaps',
    'CommonNeighbors.nodes',
    'CommonNeighbors.gaps',
    'ConnectionsBetween.nodes',
    'ConnectionsBetween.gaps',
    'CoApplicants.nodes',
    'CoApplicants.gaps',
  ].includes(name);

const schema = assembleSchema(ontology, features);

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type NamedField = [string, GraphQLField<unknown, unknown>];

const composites = Object.values(schema.getTypeMap()).filter(
  (type): type is Composite => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);

const fieldsOf = (type: Composite): NamedField[] =>
  Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);

const fields = composites.flatMap(fieldsOf);

const namesOf = (found: readonly NamedField[]): string[] => found.map(([name]) => name);

const typeNamed = (name: string): Composite => {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`The schema has no type ${name}.`);
  return type;
};

describe('fields that ask the database on their own', () => {
  it('are nullable, so that one failed field never empties its siblings', () => {
    const own = fields.filter(([name]) => asksOnItsOwn(name));
    expect(own.length).toBeGreaterThan(60);
    expect(namesOf(own.filter(([, { type }]) => isNonNullType(type)))).toEqual([]);
  });
});

describe('lists', () => {
  const lists = fields.filter(([name, { type }]) => isListType(getNullableType(type)) && !asksOnItsOwn(name));

  it('are never null', () => {
    expect(lists.length).toBeGreaterThan(100);
    expect(namesOf(lists.filter(([, { type }]) => !isNonNullType(type)))).toEqual([]);
  });

  it('hold no null', () => {
    const holdsNull = lists.filter(([, { type }]) => {
      const list = getNullableType(type);
      return isListType(list) && !isNonNullType(list.ofType);
    });
    expect(namesOf(holdsNull)).toEqual([]);
  });
});

describe('pages', () => {
  const ending = (end: string): Composite[] => composites.filter(({ name }) => name.endsWith(end));

  it('are never null, nor any part of them', () => {
    const ofPages = fields.filter(
      ([name, { type }]) =>
        (getNamedType(type).name.endsWith('Connection') && !asksOnItsOwn(name)) ||
        /(Connection\.(edges|nodes|pageInfo|totalCount)|Edge\.(node|cursor|certainty))$/.test(name),
    );
    expect(ofPages.length).toBeGreaterThan(500);
    expect(namesOf(ofPages.filter(([, { type }]) => !isNonNullType(type)))).toEqual([]);
  });

  it('have edges and pageInfo, as Relay asks', () => {
    expect(ending('Connection').length).toBeGreaterThan(50);
    for (const type of ending('Connection')) {
      const { edges, pageInfo, nodes } = type.getFields();
      expect([type.name, String(edges?.type)]).toEqual([
        type.name,
        expect.stringMatching(/^\[\w+Edge!\]!$/) as unknown,
      ]);
      expect([type.name, String(pageInfo?.type)]).toEqual([type.name, 'PageInfo!']);
      expect([type.name, getNamedType(nodes?.type)]).toEqual([
        type.name,
        getNamedType(typeNamed(String(getNamedType(edges?.type))).getFields().node?.type),
      ]);
    }
  });

  it('have edges with node and cursor, as Relay asks', () => {
    const edges = ending('Edge').filter((type) => isObjectType(type));
    expect(edges.length).toBeGreaterThanOrEqual(ending('Connection').length);
    for (const type of edges) {
      expect([type.name, String(type.getFields().cursor?.type)]).toEqual([type.name, 'String!']);
      expect([type.name, String(type.getFields().node?.type)]).toEqual([
        type.name,
        expect.stringMatching(/!$/) as unknown,
      ]);
    }
  });

  it('take first and after, which may be left out', () => {
    const paged = fields.filter(([, { type }]) => getNamedType(type).name.endsWith('Connection'));
    const odd = paged.filter(([, { args }]) =>
      [
        ['first', 'Int'],
        ['after', 'String'],
      ].some(([name, type]) => String(args.find((arg) => arg.name === name)?.type) !== type),
    );
    expect(namesOf(odd)).toEqual([]);
  });

  it('tell where they stand', () => {
    expect(
      Object.values(typeNamed('PageInfo').getFields()).map(({ name, type }) => [name, String(type)]),
    ).toEqual([
      ['hasNextPage', 'Boolean!'],
      ['hasPreviousPage', 'Boolean!'],
      ['startCursor', 'String'],
      ['endCursor', 'String'],
    ]);
  });
});

describe('kinds', () => {
  const kinds = [...ontology.kinds.values()];

  it('may lack every property but lists and what is declared required', () => {
    const wrong = kinds.flatMap((kind) =>
      [...kind.properties.values()].filter(({ name, required = false, list = false }) => {
        const type = typeNamed(kind.name).getFields()[name]?.type;
        return type === undefined || isNonNullType(type) !== (required || list);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('have an id, and things a name', () => {
    for (const { name, labels } of kinds) {
      const { id, name: nameField } = typeNamed(name).getFields();
      expect([name, String(id?.type)]).toEqual([name, 'ID!']);
      if (labels.includes('Thing')) expect([name, String(nameField?.type)]).toEqual([name, 'String!']);
    }
  });

  it('may lack a to-one relationship, and with it its edge', () => {
    const toOne = kinds.flatMap((kind) =>
      [...kind.relationships.values()]
        .filter(({ cardinality }) => cardinality === 'ONE')
        .map((field) => {
          const { [field.name]: node, [edgeFieldName(field)]: edge } = typeNamed(kind.name).getFields();
          return [
            [String(node?.type), String(edge?.type)],
            [field.target.name, relationshipEdgeName(field)],
          ] as const;
        }),
    );
    expect(toOne.length).toBeGreaterThan(20);
    expect(toOne.map(([written]) => written)).toEqual(toOne.map(([, expected]) => expected));
  });

  it('implement Node, which can be asked for by id', () => {
    const node = typeNamed('Node');
    expect(String(node.getFields().id?.type)).toBe('ID!');
    for (const kind of kinds.filter(({ name }) => name !== 'Node')) {
      expect([
        kind.name,
        ...typeNamed(kind.name)
          .getInterfaces()
          .map(({ name }) => name),
      ]).toContain('Node');
    }
    const query = typeNamed('Query').getFields().node;
    expect(String(query?.type)).toBe('Node');
    expect(query?.args.map(({ name, type }) => [name, String(type)]).sort()).toEqual([
      ['id', 'ID!'],
      // An optional argument leaves Relay's query as it is.
      ['validOn', 'String'],
    ]);
  });

  it('have a list at the root each, but for Node', () => {
    const queries = typeNamed('Query').getFields();
    const wrong = kinds
      .filter(({ name }) => name !== 'Node')
      .filter(({ name, plural }) => String(queries[plural]?.type) !== `${name}Connection`);
    expect(wrong.map(({ plural }) => plural)).toEqual([]);
    expect(queries).not.toHaveProperty(ontology.kind('Node').plural);
  });
});
