import { graphql, GraphQLID, GraphQLInt, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Database } from '../../src/database/database';
import type { SharedRows, SharedStatement } from '../../src/database/shared-reads';
import type { Statement } from '../../src/database/statement';
import { Entity, Property, Relationship, RelationshipProperties } from '../../src/ontology/decorators';
import { Ontology } from '../../src/ontology/ontology';
import { assembleSchema } from '../../src/query/assemble-schema';
import { loadNode, loadNodes } from '../../src/query/load-nodes';
import type { PlannedNode } from '../../src/query/planned-node';
import { RequestContext } from '../../src/query/request-context';

const description = 'For tests.';

@Entity({ plural: 'allNodes', interface: true, description })
export abstract class Node {
  @Property(() => GraphQLID, { required: true, description })
  readonly id!: string;
}

@Entity({ plural: 'authors', description })
export class Author extends Node {
  @Property(() => String, { description })
  readonly name?: string;
}

@RelationshipProperties({ description: 'The part an author has in a work.' })
export class Contribution {
  @Property(() => String, { description })
  readonly role?: string;

  @Property(() => GraphQLInt, { list: true, description })
  readonly chapters?: number[];
}

@Entity({ plural: 'works', interface: true, description })
export abstract class Work extends Node {
  @Property(() => String, { required: true, description })
  readonly title!: string;

  @Property(() => String, { list: true, description })
  readonly subjects?: string[];

  @Relationship(() => Author, {
    type: 'WRITTEN_BY',
    cardinality: 'MANY',
    properties: () => Contribution,
    description,
    inverse: { name: 'wrote', description },
  })
  readonly writtenBy?: Author[];

  @Relationship(() => Work, { type: 'RELATED_TO', cardinality: 'MANY', symmetric: true, description })
  readonly relatedTo?: Work[];
}

@Entity({ plural: 'books', description })
export class Book extends Work {
  @Property(() => GraphQLInt, { description })
  readonly pages?: number;

  @Relationship(() => Book, {
    type: 'TRANSLATION_OF',
    cardinality: 'ONE',
    description,
    inverse: { name: 'translations', description },
  })
  readonly translationOf?: Book;
}

@Entity({ plural: 'articles', description })
export class Article extends Work {
  @Relationship(() => Book, {
    type: 'CHAPTER_OF',
    cardinality: 'ONE',
    description,
    inverse: { name: 'chapters', description },
  })
  readonly chapterOf?: Book;
}

/** A small ontology for tests: authors, and works of two kinds. */
export const library = new Ontology([Node, Author, Work, Book, Article]);

@Resolver()
class ByIds {
  @Query(() => Node, { nullable: true, description })
  async node(
    @Arg('id', () => GraphQLID, { description }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadNode(id, library.kind('Node'), context, info);
  }

  @Query(() => [Node], { nullable: 'items', description })
  async nodes(
    @Arg('ids', () => [GraphQLID], { description }) ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(PlannedNode | null)[]> {
    return loadNodes(ids, library.kind('Node'), context, info);
  }
}

export const librarySchema: GraphQLSchema = assembleSchema(library, [ByIds]);

/** Never reached: drivers connect on first use, and Compilation asks nothing. */
const noDatabase = Database.open({
  uri: 'bolt://127.0.0.1:1',
  user: 'nobody',
  password: 'none',
  database: 'none',
});

const notSent = 'The statement was compiled and not sent.';

/** Keeps what an operation would send, and answers nothing. */
class Compilation extends RequestContext {
  readonly statements: Statement[] = [];

  constructor() {
    super(noDatabase, library, 60_000);
  }

  override readShared({ asked, ...statement }: SharedStatement): Promise<SharedRows> {
    const list = asked ? { [asked.parameter]: [...asked.things.values()] } : {};
    this.statements.push({ ...statement, parameters: { ...statement.parameters, ...list } });
    return Promise.reject(new Error(notSent));
  }
}

export interface Compiled {
  statements: Statement[];
  /** Refusals; that nothing was sent is none. */
  errors: { message: string; code: unknown; extensions: Readonly<Record<string, unknown>> }[];
}

/** The statements of an operation on the library, as they would be sent. */
export async function compile(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Compiled> {
  const contextValue = new Compilation();
  const { errors = [] } = await graphql({ schema: librarySchema, source, variableValues, contextValue });
  return {
    statements: contextValue.statements,
    errors: errors
      .filter(({ message }) => message !== notSent)
      .map(({ message, extensions }) => ({ message, code: extensions.code, extensions })),
  };
}

/** The only statement of an operation that nothing refuses. */
export async function compileOne(
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Statement> {
  const { statements, errors } = await compile(source, variables);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return statements[0] ?? { name: '', text: '', parameters: {} };
}
