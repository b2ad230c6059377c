import { GraphQLID, GraphQLInt } from 'graphql';
import { createStatement } from '../../src/database/graph-schema';
import type { OrderName } from '../../src/ontology/declarations';
import { Entity, Property, Relationship } from '../../src/ontology/decorators';
import { ordersOfKind, ordersOfList, textOf, textWith } from '../../src/ontology/held-orders';
import { Ontology } from '../../src/ontology/ontology';
import { schemaRules } from '../../src/ontology/storage';

const description = 'For this test.';

/** Books that are written by authors; the lists of both have the orders that are given. */
function library(ofBooks: readonly OrderName[], ofAuthor: readonly OrderName[] = []): Ontology {
  @Entity({ plural: 'allNodes', interface: true, description })
  abstract class Node {
    @Property(() => GraphQLID, { required: true, description })
    readonly id!: string;
  }
  @Entity({ plural: 'authors', description })
  class Author extends Node {}
  @Entity({ plural: 'books', orderedBy: ofBooks, description })
  class Book extends Node {
    @Property(() => String, { required: true, description })
    readonly title!: string;

    @Property(() => String, { description })
    readonly printedOn?: string;

    @Property(() => GraphQLInt, { description })
    readonly pages?: number;

    @Relationship(() => Author, {
      type: 'WRITTEN_BY',
      cardinality: 'MANY',
      description,
      inverse: { name: 'books', description, orderedBy: ofAuthor },
    })
    readonly authors?: Author[];
  }
  return new Ontology([Node, Author, Book]);
}

const stored = (ontology: Ontology): string[] => {
  return ordersOfKind(ontology.kind('Book')).map((order) => order.stored);
};

describe('an order that an index holds', () => {
  it('is one property of the node, and one for each way where not all have a value', () => {
    expect(stored(library(['title', 'printedOn']))).toEqual([
      'titleOrder',
      'printedOnOrder',
      'printedOnOrderDescending',
    ]);
  });

  it('of a relationship is a property of that, found from where the list is', () => {
    const ontology = library([], ['id', 'title']);
    const books = ontology.kind('Author').relationships.get('books');
    expect(books && ordersOfList(books).map((order) => order.stored)).toEqual([
      'booksIdOrder',
      'booksTitleOrder',
    ]);
  });

  it('has an index of its own', () => {
    const statements = schemaRules(library(['title'], ['id'])).map(createStatement);
    expect(statements).toContain(
      'CREATE INDEX book_title_order_range IF NOT EXISTS FOR (n:Book) ON (n.titleOrder)',
    );
    expect(statements).toContain(
      'CREATE INDEX written_by_books_id_order_range IF NOT EXISTS FOR ()-[n:WRITTEN_BY]-() ON (n.booksIdOrder)',
    );
  });

  it.each(['pages', 'colour', ''])('is refused of %j, which is not kept as a text', (order) => {
    expect(() => ordersOfKind(library([order]).kind('Book'))).toThrow(/Book is ordered by/);
  });
});

describe('the text of an order', () => {
  const kind = library(['title', 'printedOn']).kind('Book');
  const [title, printed, printedLast] = ordersOfKind(kind);

  it('ends in the id, so that it is no other row’s', () => {
    expect(title && textOf('n', kind, title)).toBe("left(n.title, 200) + '\\u0001' + n.id");
    expect(title && textWith({ id: 'Book:1', title: '枣' }, kind, title, undefined)).toBe('枣\u0001Book:1');
  });

  it('sorts what is not stated last, whichever way it is read', () => {
    const texts = (order: typeof printed) =>
      [{ id: 'Book:1' }, { id: 'Book:2', printedOn: '2020' }].map((values) =>
        order ? textWith(values, kind, order, undefined) : '',
      );
    expect(texts(printed)).toEqual(['1\u0001Book:1', '02020\u0001Book:2']);
    expect(texts(printedLast)).toEqual(['0\u0001Book:1', '12020\u0001Book:2']);
    expect(printed && textOf('n', kind, printed)).toBe(
      "coalesce('0' + left(n.printedOn, 200), '1') + '\\u0001' + n.id",
    );
  });

  it('is cut, since an index takes no text of any length', () => {
    const long = '枣'.repeat(5_000);
    expect(title && textWith({ id: 'Book:1', title: long }, kind, title, undefined)).toHaveLength(207);
  });
});
