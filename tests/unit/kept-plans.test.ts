import {
  parse,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ontology } from '../../src/entities';
import { assembleSchema } from '../../src/query/assemble-schema';
import { keptPlan } from '../../src/query/kept-plans';
import { fixed, LateBound, told } from '../../src/query/late-bound/late-bound';
import { listArguments } from '../../src/query/asked-list';
import { librarySchema } from './library';

/** A field of one operation, which is run again and again with other variables. */
function fieldOf(
  source: string,
  schema: GraphQLSchema = librarySchema,
): (variableValues: Record<string, unknown>) => GraphQLResolveInfo {
  const operation = parse(source).definitions[0] as OperationDefinitionNode;
  const fieldNodes = operation.selectionSet.selections as readonly FieldNode[];
  const parentType = schema.getQueryType();
  const fieldName = fieldNodes[0]?.name.value;
  const info = { schema, operation, fragments: {}, fieldNodes, parentType, fieldName };
  return (variableValues) => ({ ...info, variableValues }) as unknown as GraphQLResolveInfo;
}

interface Asked {
  where?: { name?: { eq?: unknown; in?: unknown } } | null;
  after?: unknown;
  first?: unknown;
}

describe('the plan of a field', () => {
  const source = `query ($where: AuthorWhere, $after: String, $first: Int) {
    authors(where: $where, after: $after, first: $first) { nodes { id } }
  }`;
  const named = (name: string) => ({ where: { name: { eq: name } } });

  it('is made once for all values of a where and of a cursor, which it is told when it runs', () => {
    const field = fieldOf(source);
    const makes: Asked[] = [];
    const make = (info: GraphQLResolveInfo) => makes.push(listArguments(info) as Asked);
    const values = ['Ann', 'Bea', 'Cid'].map((name) => ({ ...named(name), after: `${name}'s cursor` }));
    for (const value of values) keptPlan(field(value), make);
    expect(makes).toHaveLength(1);
    const { where, after } = makes[0] ?? {};
    expect(where?.name?.eq).toBeInstanceOf(LateBound);
    expect(values.map((value) => [told(where?.name?.eq, value), told(after, value)])).toEqual([
      ['Ann', "Ann's cursor"],
      ['Bea', "Bea's cursor"],
      ['Cid', "Cid's cursor"],
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another operator', { where: { name: { startsWith: 'Ann' } } }],
    ['one more condition', { where: { name: { eq: 'Ann', contains: 'n' } } }],
    ['a condition that is null', { where: { name: { eq: null } } }],
    ['a where that is null', { where: null }],
    ['no where', {}],
    ['a cursor beside it', { ...named('Ann'), after: 'cursor' }],
    ['another size of the page', { ...named('Ann'), first: 7 }],
  ])('is another for %s', (_what, variables) => {
    const field = fieldOf(source);
    let makes = 0;
    const make = () => ++makes;
    for (const asked of [named('Ann'), variables, named('Bea'), variables]) keptPlan(field(asked), make);
    expect(makes).toBe(2);
  });

  it('holds for the values that were looked at while it was made, and each is kept', () => {
    const field = fieldOf(source);
    const make = (info: GraphQLResolveInfo) => fixed((listArguments(info) as Asked).where?.name?.eq);
    let makes = 0;
    const plans = ['Ann', 'Bea', 'Ann', 'Bea'].map((name) =>
      keptPlan(field(named(name)), (info) => {
        makes += 1;
        return make(info);
      }),
    );
    expect(plans).toEqual(['Ann', 'Bea', 'Ann', 'Bea']);
    expect(makes).toBe(2);
  });

  it('is made once for all texts that a list is ordered by, and once for each direction', () => {
    const field = fieldOf(
      'query ($orderBy: [ThingOrderBy!]) { things(orderBy: $orderBy) { nodes { id } } }',
      assembleSchema(ontology, []),
    );
    let makes = 0;
    const orders = [{ relevance: 'Ann' }, { relevance: 'Bea' }, { name: 'ASC' }, { name: 'DESC' }];
    for (const order of orders) keptPlan(field({ orderBy: [order] }), () => ++makes);
    expect(makes).toBe(3);
  });

  it('takes variables inside of what the document gives', () => {
    const field = fieldOf(`query ($one: String, $other: String) {
      authors(where: { or: [{ name: { eq: $one } }, { name: { in: [$one, $other] } }] }) { nodes { id } }
    }`);
    let makes = 0;
    for (const one of ['Ann', 'Bea']) keptPlan(field({ one, other: 'Cid' }), () => ++makes);
    expect(makes).toBe(1);
  });

  it('is kept for a bounded number of shapes', () => {
    const field = fieldOf(source);
    let makes = 0;
    const make = () => ++makes;
    for (let first = 1; first <= 100; first++) keptPlan(field({ first }), make);
    keptPlan(field({ first: 100 }), make);
    expect(makes).toBe(100);
    keptPlan(field({ first: 1 }), make);
    expect(makes).toBe(101);
  });
});
