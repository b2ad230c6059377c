import { integer } from '../../src/database/values';
import { encodeCursor } from '../../src/query/cursor';
import { compileOne } from './library';

/** Cypher without the indentation that makes it readable here. */
const cypher = (text: string): string => text.trim().replace(/\n\s*/g, '\n');

describe('what an operation is compiled to', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'only the selected properties, once each',
      '{ authors { nodes { name called: name } } }',
      `
      CALL () {
        MATCH (n0:Author) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        RETURN collect([n0.name]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: '', p1: integer(20) },
    ],
    [
      'the id beside the properties where there are several kinds, which it tells apart',
      '{ works(first: 7) { edges { cursor node { title subjects } } } }',
      `
      CALL () {
        MATCH (n0:Work) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        RETURN collect([n0.id, n0.title, n0.subjects]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: '', p1: integer(7) },
    ],
    [
      'a to-one relationship',
      '{ articles { nodes { chapterOf { title pages } } } }',
      `
      CALL () {
        MATCH (n0:Article) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        WITH *, [(n0)-[r2:CHAPTER_OF]->(n1) | [r2, n1]] AS c3
        RETURN collect([head([n1 IN [c4 IN CASE WHEN size(c3) < 2 THEN c3 ELSE [reduce(o8 = null, o7 IN [o6 IN c3 | [[coalesce((o6[0]).validTo, '9999'), coalesce((o6[0]).validFrom, '')], (o6[0]).key, o6]] |
          CASE WHEN o8 IS NULL OR o7[0] > o8[0] OR o7[0] = o8[0] AND o7[1] < o8[1]
          THEN o7 ELSE o8 END)[2]] END | c4[1]] | [n1.title, n1.pages]])]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: '', p1: integer(20) },
    ],
    [
      'the edge of a to-one relationship',
      '{ articles { nodes { chapterOfEdge { certainty cursor node { title } } } } }',
      `
      CALL () {
        MATCH (n0:Article) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        CALL (n0) {
          WITH [(n0)-[r2:CHAPTER_OF]->(n1) | [r2, n1]] AS c3
          UNWIND CASE WHEN size(c3) < 2 THEN c3 ELSE [reduce(o8 = null, o7 IN [o6 IN c3 | [[coalesce((o6[0]).validTo, '9999'), coalesce((o6[0]).validFrom, '')], (o6[0]).key, o6]] |
            CASE WHEN o8 IS NULL OR o7[0] > o8[0] OR o7[0] = o8[0] AND o7[1] < o8[1]
            THEN o7 ELSE o8 END)[2]] END AS c4
          WITH c4[0] AS r2, c4[1] AS n1
          RETURN head(collect([coalesce(r2.certainty, 'STATED'), r2.key, n1.title])) AS c5
        }
        RETURN collect([c5]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: '', p1: integer(20) },
    ],
    [
      'a page of a to-many relationship against its direction, limited within each parent',
      `{ authors(first: 2) { nodes { wrote(first: 3, after: "${encodeCursor('WRITTEN_BY:IN', 'key')}") {
        nodes { id } pageInfo { hasNextPage } } } } }`,
      `
      CALL () {
        MATCH (n0:Author) WHERE n0.id > $p2
        WITH n0 ORDER BY n0.id LIMIT $p3
        CALL (n0) {
          MATCH (n0)<-[r2:WRITTEN_BY]-(n1)
          WHERE r2.key > $p0
          WITH r2, n1 ORDER BY r2.key LIMIT $p1
          RETURN collect([r2.key, n1.id]) AS c3
        }
        RETURN collect([c3]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: 'key', p1: integer(4), p2: '', p3: integer(2) },
    ],
    [
      'a page that follows a cursor at the root',
      `{ authors(first: 2, after: "${encodeCursor('authors', 'Author:b')}") {
        nodes { id } pageInfo { hasNextPage } } }`,
      `
      CALL () {
        MATCH (n0:Author) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        RETURN collect([n0.id]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: 'Author:b', p1: integer(3) },
    ],
    [
      'a symmetric relationship without direction',
      '{ books { nodes { relatedTo { nodes { title } } } } }',
      `
      CALL () {
        MATCH (n0:Book) WHERE n0.id > $p1
        WITH n0 ORDER BY n0.id LIMIT $p2
        CALL (n0) {
          MATCH (n0)-[r2:RELATED_TO]-(n1)
          WITH r2, n1 ORDER BY r2.key LIMIT $p0
          RETURN collect([n1.id, n1.title]) AS c3
        }
        RETURN collect([c3]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: integer(20), p1: '', p2: integer(20) },
    ],
    [
      'one relationship twice, each alias with its own page',
      '{ books { nodes { few: writtenBy(first: 1) { nodes { id } } many: writtenBy(first: 50) { nodes { name } } } } }',
      `
      CALL () {
        MATCH (n0:Book) WHERE n0.id > $p2
        WITH n0 ORDER BY n0.id LIMIT $p3
        CALL (n0) {
          MATCH (n0)-[r2:WRITTEN_BY]->(n1)
          WITH r2, n1 ORDER BY r2.key LIMIT $p0
          RETURN collect([n1.id]) AS c3
        }
        CALL (n0) {
          MATCH (n0)-[r5:WRITTEN_BY]->(n4)
          WITH r5, n4 ORDER BY r5.key LIMIT $p1
          RETURN collect([n4.name]) AS c6
        }
        RETURN collect([c3, c6]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: integer(1), p1: integer(50), p2: '', p3: integer(20) },
    ],
    [
      'relationship properties, with the total of the relationship',
      '{ books { nodes { writtenBy { totalCount edges { role chapters certainty node { name } } } } } }',
      `
      CALL () {
        MATCH (n0:Book) WHERE n0.id > $p1
        WITH n0 ORDER BY n0.id LIMIT $p2
        CALL (n0) {
          MATCH (n0)-[r2:WRITTEN_BY]->(n1)
          WITH r2, n1 ORDER BY r2.key LIMIT $p0
          RETURN collect([r2.role, coalesce(r2.chapters, []), coalesce(r2.certainty, 'STATED'), n1.name]) AS c3
        }
        RETURN collect([[c3, COUNT { (n0)-[:WRITTEN_BY]->() }]]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: integer(20), p1: '', p2: integer(20) },
    ],
    [
      'relationships below relationships, inside the subquery of their parent',
      '{ authors { nodes { wrote(first: 4) { nodes { writtenBy(first: 5) { nodes { name } } } } } } }',
      `
      CALL () {
        MATCH (n0:Author) WHERE n0.id > $p2
        WITH n0 ORDER BY n0.id LIMIT $p3
        CALL (n0) {
          MATCH (n0)<-[r2:WRITTEN_BY]-(n1)
          WITH r2, n1 ORDER BY r2.key LIMIT $p1
          CALL (n1) {
            MATCH (n1)-[r5:WRITTEN_BY]->(n4)
            WITH r5, n4 ORDER BY r5.key LIMIT $p0
            RETURN collect([n4.name]) AS c6
          }
          RETURN collect([n1.id, c6]) AS c3
        }
        RETURN collect([c3]) AS rows
      }
      RETURN [rows, null] AS answer`,
      { p0: integer(5), p1: integer(4), p2: '', p3: integer(20) },
    ],
    [
      'totals alone: counts, and no relationship is followed',
      '{ authors { nodes { wrote { totalCount } } totalCount } }',
      `
      CALL () {
        MATCH (n0:Author) WHERE n0.id > $p0
        WITH n0 ORDER BY n0.id LIMIT $p1
        RETURN collect([[[], COUNT { (n0)<-[:WRITTEN_BY]-() }]]) AS rows
      }
      CALL () {
        MATCH (n4:Author) WHERE true
        RETURN count(n4) AS total
      }
      RETURN [rows, total] AS answer`,
      { p0: '', p1: integer(20) },
    ],
    [
      'the total of a list alone: no row is read',
      '{ authors { totalCount } }',
      `
      WITH [] AS rows
      CALL () {
        MATCH (n1:Author) WHERE true
        RETURN count(n1) AS total
      }
      RETURN [rows, total] AS answer`,
      {},
    ],
  ])('%s', async (_what, source, text, parameters) => {
    const statement = await compileOne(source);
    expect(statement.text).toBe(cypher(text));
    expect(statement.parameters).toEqual(parameters);
  });

  it('nodes of mixed kinds by their ids', async () => {
    const statement = await compileOne(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Author { name } ... on Book { translationOf { title } } } }',
      { ids: ['Book:b', 'Author:a', 'Book:b'] },
    );
    expect(statement).toEqual({
      name: 'Query.nodes',
      text: cypher(`
        UNWIND $p0 AS id
        MATCH (n0:Node {id: id})
        WITH *, [(n0)-[r2:TRANSLATION_OF]->(n1) | [r2, n1]] AS c3
        RETURN id, [n0.id, n0.name, head([n1 IN [c4 IN CASE WHEN size(c3) < 2 THEN c3 ELSE [reduce(o8 = null, o7 IN [o6 IN c3 | [[coalesce((o6[0]).validTo, '9999'), coalesce((o6[0]).validFrom, '')], (o6[0]).key, o6]] |
          CASE WHEN o8 IS NULL OR o7[0] > o8[0] OR o7[0] = o8[0] AND o7[1] < o8[1]
          THEN o7 ELSE o8 END)[2]] END | c4[1]] | [n1.title]])] AS row`),
      parameters: { p0: ['Book:b', 'Author:a'] },
    });
  });
});

describe('fragments', () => {
  const pattern = /(?:WITH n0 LIMIT 1 WHERE \S+\n)?MATCH \(n0\)\S+\n(?:WHERE \S.*\n)?/g;
  const followed = async (selection: string): Promise<string[]> => {
    const { text } = await compileOne(`{ works { nodes { ${selection} } } }`);
    return (text.match(pattern) ?? []).map((match) => match.trim());
  };

  it('on an interface ask for all its kinds: one subquery without a condition', async () => {
    expect(await followed('... on Work { relatedTo { nodes { id } } }')).toEqual([
      'MATCH (n0)-[r2:RELATED_TO]-(n1)',
    ]);
  });

  it('on a kind ask for that kind only, where others have the relationship too', async () => {
    expect(await followed('... on Book { relatedTo { nodes { id } } }')).toEqual([
      'WITH n0 LIMIT 1 WHERE n0:Book\nMATCH (n0)-[r2:RELATED_TO]-(n1)',
    ]);
  });

  it('need no condition for a relationship that no other kind has', async () => {
    const { text } = await compileOne('{ works { nodes { ... on Article { chapterOf { title } } } } }');
    expect(text).toContain('WITH *, [(n0)-[r2:CHAPTER_OF]->(n1) | [r2, n1]] AS c3');
  });

  it('on two kinds under one name ask each for its own', async () => {
    expect(
      await followed(
        '... on Book { relatedTo(first: 1) { nodes { id } } } ... on Article { relatedTo(first: 2) { nodes { title } } }',
      ),
    ).toEqual([
      'WITH n0 LIMIT 1 WHERE n0:Book\nMATCH (n0)-[r2:RELATED_TO]-(n1)',
      'WITH n0 LIMIT 1 WHERE n0:Article\nMATCH (n0)-[r5:RELATED_TO]-(n4)',
    ]);
  });

  it('that a kind has beside the selection for all are merged for it', async () => {
    const { text } = await compileOne(
      '{ works { nodes { writtenBy { nodes { id } } ... on Book { writtenBy { nodes { name } } } } } }',
    );
    expect(text.match(pattern)).toHaveLength(2);
    expect(text).toContain(
      'WITH n0 LIMIT 1 WHERE n0:Book\nMATCH (n0)-[r2:WRITTEN_BY]->(n1)\nWITH r2, n1 ORDER BY r2.key LIMIT $p0\nRETURN collect([n1.id, n1.name])',
    );
    expect(text).toContain(
      'WITH n0 LIMIT 1 WHERE n0:Article\nMATCH (n0)-[r5:WRITTEN_BY]->(n4)\nWITH r5, n4 ORDER BY r5.key LIMIT $p1\nRETURN collect([n4.id])',
    );
  });

  it('on a kind keep the cursor besides the condition', async () => {
    const after = encodeCursor('RELATED_TO:BOTH', 'key');
    expect(await followed(`... on Book { relatedTo(after: "${after}") { nodes { id } } }`)).toEqual([
      'WITH n0 LIMIT 1 WHERE n0:Book\nMATCH (n0)-[r2:RELATED_TO]-(n1)\nWHERE r2.key > $p0',
    ]);
  });

  it('by name are read as if they stood in place', async () => {
    const inline = await compileOne('{ works { nodes { title ... on Book { pages } } } }');
    const named = await compileOne(
      '{ works { nodes { ...Titled } } } fragment Titled on Work { title ...Paged } fragment Paged on Book { pages }',
    );
    expect(named).toEqual(inline);
  });
});

describe('@skip and @include', () => {
  const conditional = `query ($left: Boolean!, $taken: Boolean!) {
    authors {
      nodes { id @skip(if: $left) name @include(if: $taken) wrote @include(if: $taken) { nodes { id } } }
      totalCount @skip(if: $left)
    }
  }`;

  it('leave out of the statement what the answer leaves out', async () => {
    expect(await compileOne(conditional, { left: true, taken: false })).toEqual(
      await compileOne('{ authors { nodes { __typename } } }'),
    );
    expect(await compileOne(conditional, { left: false, taken: true })).toEqual(
      await compileOne('{ authors { nodes { id name wrote { nodes { id } } } totalCount } }'),
    );
  });

  it('work on whole fragments', async () => {
    const source = (condition: string): string =>
      `{ works { nodes { title ... on Book @include(if: ${condition}) { pages } } } }`;
    expect((await compileOne(source('true'))).text).toContain('n0.pages');
    expect((await compileOne(source('false'))).text).not.toContain('n0.pages');
  });
});

describe('operations of one shape', () => {
  const shape = `query ($first: Int, $after: String, $inner: Int) {
    authors(first: $first, after: $after) { nodes { name wrote(first: $inner) { nodes { title } } } }
  }`;

  it('have one text, whatever their variables and aliases, so that Neo4j plans it once', async () => {
    const one = await compileOne(shape, { first: 2, inner: 3 });
    const others = [
      await compileOne(shape, { first: 90, inner: 40 }),
      await compileOne(shape, {}),
      await compileOne(shape, { after: encodeCursor('authors', 'Author:x') }),
      await compileOne('{ authors(first: 9) { nodes { called: name works: wrote { nodes { title } } } } }'),
      await compileOne(
        '{ writers: authors { some: nodes { name wrote { all: nodes { heading: title } } } } }',
      ),
    ];
    for (const other of others) {
      expect(other.text).toBe(one.text);
      expect(other.parameters).not.toEqual(one.parameters);
    }
  });

  it('never have a value in their text', async () => {
    const { text } = await compileOne(shape, {
      first: 77,
      inner: 66,
      after: encodeCursor('authors', "x' OR true //"),
    });
    expect(text).not.toMatch(/77|78|66|67|OR true/);
  });

  it.each([
    ['{ authors { totalCount } }', 'list Author'],
    ['{ some: works { nodes { id } } }', 'list Work'],
    ['{ some: nodes(ids: ["a"]) { id } }', 'Query.nodes'],
  ])('%s is named after what it answers: %s', async (source, name) => {
    expect((await compileOne(source)).name).toBe(name);
  });

  it('are one statement, however deep and however many ids', async () => {
    await compileOne(`{ authors { nodes { wrote(first: 2) { nodes { ... on Book {
      translations(first: 2) { nodes { chapters(first: 2) { nodes { chapterOf { id } } } } }
    } } } } } }`);
    const ids = Array.from({ length: 50 }, (_, index) => `Book:${index}`);
    const { parameters } = await compileOne('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(parameters.p0).toEqual(ids);
  });

  it('are one statement for fields that select the same under other names', async () => {
    const { parameters } = await compileOne(`{
      one: node(id: "Book:a") { id called: __typename } other: node(id: "Book:b") { key: id }
    }`);
    expect(parameters.p0).toEqual(['Book:a', 'Book:b']);
  });
});
