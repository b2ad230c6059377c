import { GraphQLID, GraphQLInt } from 'graphql';
import type { EntityClass } from '../../src/ontology/declarations';
import { Entity, Property, Relationship, RelationshipProperties } from '../../src/ontology/decorators';
import { describeEnum, enumDescription } from '../../src/ontology/enums';
import { Ontology } from '../../src/ontology/ontology';

const description = 'For this test.';

@Entity({ plural: 'allNodes', interface: true, description })
abstract class Node {
  @Property(() => GraphQLID, { required: true, description })
  readonly id!: string;
}

@Entity({ plural: 'works', interface: true, description })
abstract class Work extends Node {
  @Property(() => String, { required: true, description })
  readonly title!: string;

  @Relationship(() => Work, { type: 'RELATED_TO', cardinality: 'MANY', symmetric: true, description })
  readonly relatedTo?: Work[];
}

@RelationshipProperties({ description: 'The part an author has in a work.' })
class Contribution {
  @Property(() => GraphQLInt, { description })
  readonly share?: number;
}

@Entity({ plural: 'authors', description })
class Author extends Node {
  @Property(() => String, { description })
  readonly name?: string;
}

@Entity({ plural: 'publications', interface: true, description })
abstract class Publication extends Work {
  @Relationship(() => Author, {
    type: 'WRITTEN_BY',
    cardinality: 'MANY',
    properties: () => Contribution,
    description: 'Who wrote it.',
    inverse: { name: 'wrote', description: 'What the author wrote.' },
  })
  readonly writtenBy?: Author[];
}

@Entity({ plural: 'books', description })
class Book extends Publication {
  @Property(() => GraphQLInt, { description })
  readonly pages?: number;

  @Relationship(() => Book, {
    type: 'FOLLOWS',
    cardinality: 'ONE',
    description: 'The volume before.',
    inverse: { name: 'followedBy', cardinality: 'ONE', description: 'The volume after.' },
  })
  readonly follows?: Book;
}

@Entity({ plural: 'charts', description })
class Chart extends Work {}

const library = [Node, Work, Author, Publication, Book, Chart];
const ontology = new Ontology(library);

describe('what a kind inherits', () => {
  it.each([
    ['Node', [], ['Author', 'Book', 'Chart'], ['Node'], ['id']],
    ['Author', ['Node'], ['Author'], ['Author', 'Node'], ['id', 'name']],
    ['Work', ['Node'], ['Book', 'Chart'], ['Work', 'Node'], ['id', 'title']],
    ['Publication', ['Work', 'Node'], ['Book'], ['Publication', 'Work', 'Node'], ['id', 'title']],
    [
      'Book',
      ['Publication', 'Work', 'Node'],
      ['Book'],
      ['Book', 'Publication', 'Work', 'Node'],
      ['id', 'title', 'pages'],
    ],
    ['Chart', ['Work', 'Node'], ['Chart'], ['Chart', 'Work', 'Node'], ['id', 'title']],
  ])(
    '%s: interfaces, concrete kinds, labels and properties',
    (name, interfaces, concrete, labels, properties) => {
      const kind = ontology.kind(name);
      expect(kind.interfaces.map((parent) => parent.name)).toEqual(interfaces);
      expect(kind.concreteKinds.map((one) => one.name)).toEqual(concrete);
      expect(kind.labels).toEqual(labels);
      expect([...kind.properties.keys()]).toEqual(properties);
    },
  );

  it('finds interfaces that are listed after the kinds that extend them', () => {
    const book = new Ontology([...library].reverse()).kind('Book');
    expect(book.labels).toEqual(['Book', 'Publication', 'Work', 'Node']);
    expect([...book.relationships.keys()].sort()).toEqual([
      'followedBy',
      'follows',
      'relatedTo',
      'writtenBy',
    ]);
  });

  it('tells own properties and relationships from inherited ones', () => {
    const book = ontology.kind('Book');
    expect(ontology.ownProperties(book).map(({ name }) => name)).toEqual(['pages']);
    expect(ontology.ownRelationships(book).map(({ name }) => name)).toEqual(['follows', 'followedBy']);
    expect(ontology.ownRelationships(ontology.kind('Publication')).map(({ name }) => name)).toEqual([
      'writtenBy',
    ]);
  });

  it('lets a kind describe a property anew that its interface declares', () => {
    @Entity({ plural: 'sheets', description })
    class Sheet extends Work {}
    Property(() => String, { required: true, description: 'The title in capitals.' })(
      Sheet.prototype,
      'title',
    );
    const { properties } = new Ontology([...library, Sheet]).kind('Sheet');
    expect([...properties.keys()]).toEqual(['id', 'title']);
    expect(properties.get('title')?.description).toBe('The title in capitals.');
  });

  it('keeps ontologies of one process apart', () => {
    expect([...new Ontology([Node, Author]).kind('Author').relationships.keys()]).toEqual([]);
    expect([...ontology.kind('Author').relationships.keys()]).toEqual(['wrote']);
    expect(ontology.concreteKinds.map(({ name }) => name)).toEqual(['Author', 'Book', 'Chart']);
  });
});

describe('relationships', () => {
  it.each([
    ['Book', 'writtenBy', { type: 'WRITTEN_BY', direction: 'OUT', cardinality: 'MANY', target: 'Author' }],
    ['Author', 'wrote', { type: 'WRITTEN_BY', direction: 'IN', cardinality: 'MANY', target: 'Publication' }],
    ['Book', 'follows', { type: 'FOLLOWS', direction: 'OUT', cardinality: 'ONE', target: 'Book' }],
    ['Book', 'followedBy', { type: 'FOLLOWS', direction: 'IN', cardinality: 'ONE', target: 'Book' }],
    ['Chart', 'relatedTo', { type: 'RELATED_TO', direction: 'BOTH', cardinality: 'MANY', target: 'Work' }],
  ])('%s.%s', (kind, name, { type, direction, cardinality, target }) => {
    const field = ontology.kind(kind).relationships.get(name);
    expect(field).toMatchObject({ name, type, direction, cardinality });
    expect(field?.target).toBe(ontology.kind(target));
  });

  it('describes each direction in its own words', () => {
    expect(ontology.kind('Book').relationships.get('writtenBy')?.description).toBe('Who wrote it.');
    expect(ontology.kind('Author').relationships.get('wrote')?.description).toBe('What the author wrote.');
  });

  it('gives both directions the same properties', () => {
    const forward = ontology.kind('Book').relationships.get('writtenBy')?.properties;
    expect(forward).toMatchObject({ name: 'Contribution', description: 'The part an author has in a work.' });
    expect(forward?.properties.map(({ name }) => name)).toEqual(['share']);
    expect(ontology.kind('Author').relationships.get('wrote')?.properties).toBe(forward);
  });

  it('lists each relationship type once, with the kinds that declare it', () => {
    const types = [...ontology.relationshipTypes.values()].map(({ type, source, target }) => [
      type,
      source.name,
      target.name,
    ]);
    expect(types).toEqual([
      ['RELATED_TO', 'Work', 'Work'],
      ['WRITTEN_BY', 'Publication', 'Author'],
      ['FOLLOWS', 'Book', 'Book'],
    ]);
  });
});

const manyTo = (type: string, name: string) =>
  ({ type, cardinality: 'MANY', description, inverse: { name, description } }) as const;

class Unmarked extends Node {}

@Entity({ plural: 'unlistedParents', interface: true, description })
abstract class UnlistedParent extends Node {}

@Entity({ plural: 'orphans', description })
class Orphan extends UnlistedParent {}

@Entity({ plural: 'pocketBooks', description })
class PocketBook extends Book {}

@Entity({ plural: 'strays', description })
class Stray extends Node {
  @Relationship(() => UnlistedParent, manyTo('STRAYS_TO', 'strays'))
  readonly leadsAway?: UnlistedParent[];
}

@Entity({ plural: 'critics', description })
class Critic extends Node {
  @Relationship(() => Author, manyTo('WRITTEN_BY', 'critics'))
  readonly readBy?: Author[];
}

@Entity({ plural: 'oneWays', description })
class OneWay extends Node {
  @Relationship(() => Author, { type: 'LEADS_TO', cardinality: 'MANY', description })
  readonly leadsTo?: Author[];
}

@Entity({ plural: 'songs', description })
class Song extends Node {
  @Relationship(() => Author, manyTo('SUNG_BY', 'wrote'))
  readonly sungBy?: Author[];
}

@Entity({ plural: 'portraits', description })
class Portrait extends Node {
  @Relationship(() => Author, manyTo('PORTRAIT_OF', 'name'))
  readonly portraitOf?: Author[];
}

@Entity({ plural: 'shelves', description })
class Shelf extends Node {
  @Relationship(() => Work, manyTo('HOLDS', 'pages'))
  readonly holds?: Work[];
}

@Entity({ plural: 'readers', description })
class Reader extends Node {
  @Relationship(() => Author, { ...manyTo('READS', 'readers'), properties: () => Unmarked })
  readonly reads?: Author[];
}

function namesakeOfAuthor(): EntityClass {
  @Entity({ plural: 'otherAuthors', description })
  class Author extends Node {}
  return Author;
}

describe('mistakes in the classes', () => {
  it.each<[string, EntityClass[], string]>([
    ['a class without @Entity', [Unmarked], 'Unmarked is listed as a kind but has no @Entity(…).'],
    ['an unlisted parent', [Orphan], 'Orphan extends UnlistedParent, which is not listed as a kind.'],
    ['a parent that is no interface', [PocketBook], 'PocketBook extends Book, which is not an interface.'],
    ['a target that is not listed', [Stray], 'Stray.leadsAway leads to a class that is not a kind.'],
    [
      'two declarations with one relationship type',
      [Critic],
      'Critic.readBy and Publication.writtenBy both use the relationship type WRITTEN_BY; ' +
        'each declaration has its own.',
    ],
    ['a relationship without inverse', [OneWay], 'OneWay.leadsTo needs an inverse, or is symmetric.'],
    ['two inverses of one name', [Song], 'Author has two fields called wrote; rename one (or an inverse).'],
    [
      'an inverse called like a property',
      [Portrait],
      'Author has two fields called name; rename one (or an inverse).',
    ],
    [
      'an inverse at an interface called like a property of one of its kinds',
      [Shelf],
      'Book has two fields called pages; rename one (or an inverse).',
    ],
    [
      'relationship properties without their decorator',
      [Reader],
      'Unmarked is used as relationship properties without its decorator.',
    ],
    ['two kinds of one name', [namesakeOfAuthor()], 'Two kinds are called Author.'],
  ])('%s', (_mistake, added, message) => {
    expect(() => new Ontology([...library, ...added])).toThrow(new Error(message));
  });

  it('asking for a kind that does not exist', () => {
    expect(() => ontology.kind('Paper')).toThrow(new Error('The ontology has no kind Paper.'));
  });
});

describe('enums', () => {
  enum Binding {
    HARD = 'HARD',
    SOFT = 'SOFT',
  }

  it('are described before they are used', () => {
    expect(() => enumDescription(Binding)).toThrow(
      new Error('The enum { HARD, SOFT } is used without describeEnum(…).'),
    );
    const written = { name: 'Binding', description, values: { HARD: 'Hard cover.', SOFT: 'Paperback.' } };
    describeEnum(Binding, written);
    expect(enumDescription(Binding)).toBe(written);
  });
});
