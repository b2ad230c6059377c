import {
  assertInterfaceType,
  assertObjectType,
  graphql,
  printSchema,
  type GraphQLFieldMap,
  type GraphQLSchema,
} from 'graphql';
import { Arg, Field, getMetadataStorage, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import { ontology as committed } from '../../src/entities';
import { features } from '../../src/features';
import { Entity, Property } from '../../src/ontology/decorators';
import { Ontology } from '../../src/ontology/ontology';
import { assembleSchema } from '../../src/query/assemble-schema';
import { rootConnectionClass } from '../../src/query/generated-types';
import { readPlanned } from '../../src/query/planned-node';
import { Article, Author, Book, library, librarySchema, Node, Work } from './library';

const description = 'For this test.';

@Entity({ plural: 'pamphlets', description })
class Pamphlet extends Work {
  @Property(() => String, { description })
  readonly printer?: string;
}

@ObjectType({ description })
class AuthorLinkConnection {
  @Field(() => [String], { description })
  readonly nodes!: string[];
}

@Resolver()
class AuthorFeature {
  @Query(() => rootConnectionClass('Author'), { description: 'Authors by name.' })
  authors(@Arg('named', () => String, { description }) named: string): { named: string } {
    return { named };
  }

  @Query(() => AuthorLinkConnection, { description })
  authorLinks(): AuthorLinkConnection {
    return { nodes: ['a'] };
  }
}

const typeNames = (schema: GraphQLSchema): string[] =>
  Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));

const queriesOf = (schema: GraphQLSchema): GraphQLFieldMap<unknown, unknown> =>
  schema.getQueryType()?.getFields() ?? {};

const argumentsOf = (schema: GraphQLSchema, query: string): string[] =>
  queriesOf(schema)[query]?.args.map(({ name }) => name) ?? [];

/** How much type-graphql's global storage holds of each sort of metadata. */
function globalMetadata(): Record<string, number> {
  const lists = Object.entries(getMetadataStorage()).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  return Object.fromEntries(lists.map(([name, list]) => [name, list.length]));
}

describe('assembling several schemas in one process', () => {
  it('gives each the types of its own classes', () => {
    const authorsOnly = assembleSchema(new Ontology([Node, Author]), []);
    expect(typeNames(authorsOnly).sort()).toEqual([
      'Author',
      'AuthorConnection',
      'AuthorEdge',
      'AuthorGroupBy',
      'AuthorOrderBy',
      'AuthorWhere',
      'Boolean',
      'Comparator',
      'CountComparison',
      'Float',
      'Group',
      'GroupByValue',
      'GroupConnection',
      'GroupEdge',
      'GroupHaving',
      'GroupKeyValue',
      'GroupOrderBy',
      'GroupOrderByKey',
      'GroupOrderByValue',
      'GroupValueCondition',
      'ID',
      'IDFilter',
      'InPlace',
      'Int',
      'LocalDate',
      'Match',
      'Node',
      'NumberComparison',
      'PageInfo',
      'Query',
      'SortDirection',
      'String',
      'StringFilter',
      'SummaryPart',
      'ValueSummary',
    ]);
    expect(Object.keys(queriesOf(authorsOnly))).toEqual(['authors']);

    const whole = assembleSchema(library, []);
    expect(Object.keys(queriesOf(whole)).sort()).toEqual(['articles', 'authors', 'books', 'works']);
    expect(Object.keys(assertObjectType(whole.getType('Author')).getFields()).sort()).toEqual([
      'id',
      'name',
      'wrote',
    ]);
  });

  it('lets a throw-away kind come and go', () => {
    const before = printSchema(assembleSchema(library, []));
    const withPamphlets = assembleSchema(new Ontology([Node, Author, Work, Book, Article, Pamphlet]), []);
    expect(typeNames(withPamphlets)).toEqual(
      expect.arrayContaining(['Pamphlet', 'PamphletConnection', 'PamphletEdge']),
    );
    expect(Object.keys(assertObjectType(withPamphlets.getType('Pamphlet')).getFields()).sort()).toEqual([
      'id',
      'printer',
      'relatedTo',
      'subjects',
      'title',
      'writtenBy',
    ]);
    expect(
      withPamphlets.getImplementations(assertInterfaceType(withPamphlets.getType('Work'))).objects,
    ).toHaveLength(3);
    expect(printSchema(assembleSchema(library, []))).toBe(before);
  });

  it('keeps the features of one out of the other', () => {
    const small = printSchema(assembleSchema(library, []));
    const whole = printSchema(assembleSchema(committed, features));
    expect(printSchema(assembleSchema(library, []))).toBe(small);
    assembleSchema(library, [AuthorFeature]);
    expect(printSchema(assembleSchema(committed, features))).toBe(whole);
  });

  it('leaves the global metadata of type-graphql as they are', () => {
    const storage = getMetadataStorage();
    const before = globalMetadata();
    assembleSchema(new Ontology([Node, Author, Work, Book, Article, Pamphlet]), [AuthorFeature]);
    expect(getMetadataStorage()).toBe(storage);
    expect(globalMetadata()).toEqual(before);
  });

  it('also when an assembly fails', () => {
    enum Undescribed {
      YES = 'YES',
    }
    @Entity({ plural: 'leaflets', description })
    class Leaflet extends Node {
      @Property(() => Undescribed, { description })
      readonly folded?: Undescribed;
    }
    const storage = getMetadataStorage();
    const before = globalMetadata();
    expect(() => assembleSchema(new Ontology([Node, Leaflet]), [])).toThrow(
      new Error('The enum { YES } is used without describeEnum(…).'),
    );
    expect(getMetadataStorage()).toBe(storage);
    expect(globalMetadata()).toEqual(before);
  });
});

const ofEveryList = ['first', 'after', 'last', 'before', 'validOn', 'where', 'includePossible', 'orderBy'];

describe('the query of a feature', () => {
  it('replaces the generated list of the same name, and no other', () => {
    const schema = assembleSchema(library, [AuthorFeature]);
    expect(Object.keys(queriesOf(schema)).sort()).toEqual([
      'articles',
      'authorLinks',
      'authors',
      'books',
      'works',
    ]);
    expect(argumentsOf(schema, 'authors')).toEqual(['named']);
    expect(queriesOf(schema).authors?.description).toBe('Authors by name.');
    expect(String(queriesOf(schema).authors?.type)).toBe('AuthorConnection!');
    expect(argumentsOf(schema, 'books')).toEqual(ofEveryList);
  });

  it.each<[string, ClassType[]]>([
    ['no feature', []],
    ['the features of the project', [...features]],
  ])('counts only where it is assembled: not with %s', (_which, assembled) => {
    const schema = assembleSchema(assembled.length > 0 ? committed : library, assembled);
    expect(queriesOf(schema)).not.toHaveProperty('authorLinks');
    expect(argumentsOf(schema, assembled.length > 0 ? 'universities' : 'authors')).toEqual(ofEveryList);
  });

  it('may return a type that is called like a generated one, and answers its aliases', async () => {
    const schema = assembleSchema(library, [AuthorFeature]);
    const { data, errors } = await graphql({ schema, source: '{ authorLinks { nodes rows: nodes } }' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ authorLinks: { nodes: ['a'], rows: ['a'] } });
  });
});

describe('who answers a field', () => {
  const committedSchema = assembleSchema(committed, features);
  const planned = (schema: GraphQLSchema, type: string): string[] =>
    Object.values(assertObjectType(schema.getType(type)).getFields())
      .filter((field) => field.resolve === readPlanned)
      .map(({ name }) => name)
      .sort();

  it.each([
    ['Author', ['id', 'name', 'wrote']],
    [
      'Book',
      [
        'chapters',
        'id',
        'pages',
        'relatedTo',
        'subjects',
        'title',
        'translationOf',
        'translationOfEdge',
        'translations',
        'writtenBy',
      ],
    ],
    ['AuthorConnection', ['edges', 'groupBy', 'nodes', 'pageInfo', 'totalCount']],
    ['AuthorEdge', ['cursor', 'match', 'node']],
    ['AuthorContributionConnection', ['edges', 'groupBy', 'nodes', 'pageInfo', 'totalCount']],
    [
      'AuthorContributionEdge',
      ['certainty', 'chapters', 'cursor', 'match', 'node', 'role', 'validFrom', 'validTo'],
    ],
    ['PageInfo', []],
  ])('the plan: %s', (type, fields) => {
    expect(planned(librarySchema, type)).toEqual(fields);
  });

  it.each([
    ['Enterprise', 'provenance'],
    ['PlaceRelationshipEdge', 'provenance'],
    ['ObservationConnection', 'gaps'],
    ['PartnershipLinkConnection', 'nodes'],
    ['GiChainEdge', 'node'],
  ])('a feature: %s.%s', (type, field) => {
    expect(assertObjectType(committedSchema.getType(type)).getFields()).toHaveProperty(field);
    expect(planned(committedSchema, type)).not.toContain(field);
  });
});
