import { notesOn, warningsOn } from '../../src/asking/notes';
import { chooseOperation } from '../../src/asking/operation';
import { inTermsOfPath } from '../../src/asking/refuse-path';
import { columnsOf, type Cell } from '../../src/tabular/columns';
import { walk } from '../../src/tabular/paths';
import { chooseRows, type Rows } from '../../src/tabular/rows';
import { selectionOf } from '../../src/tabular/selection';

type Data = Record<string, unknown>;

const selected = (document: string, variables: Data = {}) =>
  selectionOf(chooseOperation(document, 'test.graphql'), variables);

const rowsOf = (document: string, data: Data, path?: string): Rows =>
  inTermsOfPath(() => chooseRows(selected(document), data, path));

/** Names of the columns, then the cells of each row. */
function tableOf(rows: Rows): Cell[][] {
  const columns = columnsOf(rows);
  return [
    columns.map(({ name }) => name),
    ...rows.rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
  ];
}

describe('the rows of an answer', () => {
  const page = { nodes: [{ name: 'a' }, { name: 'b' }] };

  it('are the nodes of the only connection', () => {
    expect(tableOf(rowsOf('{ firms { nodes { name } } }', { firms: page }))).toEqual([
      ['name'],
      ['a'],
      ['b'],
    ]);
  });

  it('are found below one object, and what is left out is told', () => {
    const rows = rowsOf('{ node { name firms { nodes { name } } } }', { node: { name: 'x', firms: page } });
    expect(rows).toMatchObject({ path: 'node.firms', rows: page.nodes, leftOut: ['node.name'] });
  });

  it('are edges with what describes the relationship before what it leads to', () => {
    const edges = [{ node: { name: 'a' }, certainty: 'STATED' }];
    const rows = rowsOf('{ firms { edges { node { name } certainty } } }', { firms: { edges } });
    expect(tableOf(rows)).toEqual([
      ['certainty', 'node.name'],
      ['STATED', 'a'],
    ]);
  });

  it('are the items of a list, of objects or of values', () => {
    expect(tableOf(rowsOf('{ sources { title } }', { sources: [{ title: 'x' }] }))).toEqual([
      ['title'],
      ['x'],
    ]);
    expect(tableOf(rowsOf('{ codes }', { codes: ['x', 'y'] }))).toEqual([['codes'], ['x'], ['y']]);
  });

  it('are one for an object, and none for one that is not there', () => {
    const document = '{ entity { name makes { nodes { name } } uses { nodes { name } } } }';
    const entity = { name: 'x', makes: { nodes: [{ name: 'a' }, { name: 'b' }] }, uses: { nodes: [] } };
    expect(tableOf(rowsOf(document, { entity }))).toEqual([
      ['name', 'makes.name', 'uses.name'],
      ['x', 'a; b', null],
    ]);
    expect(rowsOf('{ entity { name } }', { entity: null }).rows).toEqual([]);
  });

  it('are one for several objects', () => {
    const rows = rowsOf('{ a: entity { name } b: entity { name } }', { a: { name: 'x' }, b: null });
    expect(tableOf(rows)).toEqual([
      ['a.name', 'b.name'],
      ['x', null],
    ]);
  });

  it('are to be chosen where several root fields hold some', () => {
    const document = '{ a: firms { nodes { name } } b: node { firms { nodes { name } } } }';
    const data = { a: page, b: { firms: page } };
    expect(() => rowsOf(document, data)).toThrow('Choose the rows with --path: a, b.firms.');
    const { rows, leftOut } = rowsOf(document, data, 'b.firms');
    expect([rows, leftOut]).toEqual([page.nodes, ['a']]);
  });

  it('at a path through a list are those of all its items', () => {
    const document = '{ chains { nodes { name operators { name } } } }';
    const nodes = [
      { name: 'x', operators: [{ name: 'a' }, { name: 'b' }] },
      { name: 'y', operators: [] },
      { name: 'z', operators: null },
    ];
    const rows = rowsOf(document, { chains: { nodes } }, 'chains.nodes.operators');
    expect(tableOf(rows)).toEqual([['name'], ['a'], ['b']]);
    expect(rows.leftOut).toEqual(['chains.nodes.name']);
  });

  it('at a path that is not selected are refused, naming what is', () => {
    expect(() => {
      const selection = selected('{ firms { nodes { name } gaps { reason } } }');
      inTermsOfPath(() => walk(selection, 'firms.rows'));
    }).toThrow('--path firms.rows is not selected. What firms selects: nodes, gaps.');
  });
});

describe('the columns of rows', () => {
  const cells = (document: string, row: Data): Cell[][] =>
    tableOf(rowsOf(`{ rows { nodes { ${document} } } }`, { rows: { nodes: [row] } }));

  it('follow the selection, through fragments and aliases, whatever the order of the data', () => {
    const document = `{ rows { nodes { ...Named kind: __typename ... on Firm { code } } } }
      fragment Named on Thing { id label: name }`;
    const rows = rowsOf(document, { rows: { nodes: [{ kind: 'Firm', label: 'x', id: '1' }] } });
    expect(tableOf(rows)).toEqual([
      ['id', 'label', 'kind', 'code'],
      ['1', 'x', 'Firm', null],
    ]);
  });

  it('leave out what @skip and @include drop, also by a default', () => {
    const document = `query ($no: Boolean = false, $yes: Boolean!) {
      a @include(if: $no) b @skip(if: $no) c @include(if: $yes) d @skip(if: $yes) e @skip(if: true) }`;
    expect(selected(document, { yes: true }).map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('are dotted for objects, also for one that is not there', () => {
    expect(
      cells('place { name within { name } } other { name }', { place: { name: 'x', within: null } }),
    ).toEqual([
      ['place.name', 'place.within.name', 'other.name'],
      ['x', null, null],
    ]);
  });

  it('join lists of values and of objects with one value', () => {
    const row = {
      aliases: ['x', 'y'],
      makes: { totalCount: 2, nodes: [{ place: { name: 'a' } }, { place: null }] },
      by: { edges: [{ node: { name: 'b' } }] },
    };
    expect(
      cells('aliases makes { totalCount nodes { place { name } } } by { edges { node { name } } }', row),
    ).toEqual([
      ['aliases', 'makes.totalCount', 'makes.place.name', 'by.node.name'],
      ['x; y', 2, 'a; ', 'b'],
    ]);
  });

  it('are compact JSON for other lists and for values with parts', () => {
    const row = { makes: { nodes: [{ name: 'a', code: null }] }, uses: { nodes: [] }, any: { x: [1] } };
    expect(cells('makes { nodes { name code } } uses { nodes { name code } } any', row)).toEqual([
      ['makes', 'uses', 'any'],
      ['[{"name":"a","code":null}]', null, '{"x":[1]}'],
    ]);
  });

  it('keep numbers, truth values, empty texts and what is not known apart', () => {
    expect(cells('a b c d', { a: 0, b: false, c: '', d: null })).toEqual([
      ['a', 'b', 'c', 'd'],
      [0, false, '', null],
    ]);
  });
});

describe('the notes on rows', () => {
  const document = `{ figures { totalCount nodes { value } pageInfo { hasNextPage endCursor }
    gaps { reason subject property count message } } districts: node { name } }`;
  const figures = {
    totalCount: 40,
    nodes: [{ value: 1 }],
    pageInfo: { hasNextPage: true, endCursor: 'c1' },
    gaps: [{ reason: 'NOT_STATED', subject: 'District:1', property: 'fines', count: null, message: 'None.' }],
  };

  it('say how many of how many, that there are more, what is left out, and the gaps', () => {
    expect(notesOn(rowsOf(document, { figures, districts: { name: 'x' } }))).toEqual([
      '1 of 40 rows (figures)',
      'There are more rows: ask for more with first, or for the next page with after: "c1".',
      'Not in these rows: districts. --path chooses other rows, --format json prints everything.',
      'Gap: NOT_STATED, subject District:1, property fines, None.',
    ]);
  });

  it('say nothing but the count where there is nothing to say', () => {
    const rows = rowsOf('{ sources { title } }', { sources: [{ title: 'x' }] });
    expect([notesOn(rows), warningsOn(rows)]).toEqual([['1 row (sources)'], []]);
  });
});
