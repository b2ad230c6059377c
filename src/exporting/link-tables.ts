import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { columnsOf, type Cell, type Column } from '../tabular/columns';
import { pagesOf } from '../tabular/paths';
import type { Rows } from '../tabular/rows';
import { isList, type SelectedField } from '../tabular/selection';
import { listed, property } from '../tabular/values';
import { addedKey, addedKeys } from './added-fields';
import { relationshipLeaves } from './augment';
import { endOf, entitiesOf, entityOf, gapsOf, type End, type FoundGap } from './found';
import type { Wording } from './gap-words';
import { reasonsOf, writtenOf } from './missing';
import { fieldName, heading, inLanguage, kindName, type ExportLanguage } from './vocabulary/words';

/** What link tables of one export have in common. */
export interface LinkContext extends Wording {
  schema: GraphQLSchema;
}

/** A list within rows, as a table of its own: both ends, the relationship and what is selected of each item. */
export interface LinkTable {
  /** Where the list lies in a row, from field to field. */
  path: readonly SelectedField[];
  /** The same through all lists around it, from the outermost row. */
  chain: readonly SelectedField[];
  outputs: readonly LinkOutput[];
  /** The lists within its items, and within the relationships that lead to them. */
  lists: readonly LinkTable[];
  edgeLists: readonly LinkTable[];
  shape: ListShape;
  columns: readonly Column[];
  properties: readonly Column[];
}

export interface LinkOutput {
  /** How `columns` names it. */
  name: string;
  heading: string;
  isNumber: boolean;
}

/** How the items of a list are found: below `nodes`, `edges`, or as they are. */
interface ListShape {
  page: SelectedField | undefined;
  node: SelectedField | undefined;
  fields: readonly SelectedField[];
  /** What edges select besides their node. */
  ofEdge: readonly SelectedField[];
}

/** The lists within what is selected of a row; gaps and positions have tables of their own or none. */
export function linkTablesOf(
  fields: readonly SelectedField[],
  context: LinkContext,
  around: readonly SelectedField[] = [],
  path: readonly SelectedField[] = [],
): LinkTable[] {
  return fields.flatMap((field): LinkTable[] => {
    const typeName = field.type && getNamedType(field.type).name;
    if (!field.fields || typeName === 'Gap' || typeName === 'PageInfo') return [];
    const here = [...path, field];
    const isConnection = pagesOf(field.fields).length > 0;
    if (isConnection || isList(field, undefined)) return [linkTable(here, around, context)];
    return linkTablesOf(field.fields, context, around, here);
  });
}

function linkTable(
  path: readonly SelectedField[],
  around: readonly SelectedField[],
  context: LinkContext,
): LinkTable {
  const { language, indicators } = context;
  const field = path.at(-1);
  const chain = [...around, ...path];
  const shape = shapeOf(field);
  const columns = columnsOf(ofItems(shape.fields), inLanguage(language, indicators)).filter(isOwnColumn);
  const properties = edgePropertiesOf(field, context);
  return {
    path,
    chain,
    outputs: [
      { ...output('row', '行号', 'Row', language), isNumber: true },
      ...endOutputs('from', '起点', 'From', language),
      output('relationship', '关系', 'Relationship', language),
      ...endOutputs('to', '终点', 'To', language),
      ...[...properties, ...columns].map((column) => ({
        name: column.name,
        heading: heading(column.fields, language),
        isNumber: isNumberColumn(column),
      })),
      { name: missingColumn, heading: missingHeading(language), isNumber: false },
    ],
    lists: linkTablesOf(shape.fields, context, chain),
    edgeLists: linkTablesOf(shape.ofEdge, context, chain),
    shape,
    columns,
    properties,
  };
}

function output(name: string, chinese: string, english: string, language: ExportLanguage): LinkOutput {
  return { name, heading: inWords(name, chinese, english, language), isNumber: false };
}

const ofEnds = [
  ['id', '标识'],
  ['name', '名称'],
  ['kind', '类别'],
  ['code', '代码'],
] as const;

function endOutputs(name: string, chinese: string, english: string, language: ExportLanguage): LinkOutput[] {
  return ofEnds.map(([part, word]) =>
    output(`${name}.${part}`, chinese + word, `${english} ${part}`, language),
  );
}

function inWords(name: string, chinese: string, english: string, language: ExportLanguage): string {
  return language === 'zh' ? chinese : language === 'en' ? english : name;
}

/** Why cells of the row are empty; by this name `columns` may place it. */
export const missingColumn = 'missingReason';

export const missingHeading = (language: ExportLanguage): string =>
  inWords(missingColumn, '缺失原因', 'Missing reason', language);

export function isNumberColumn({ path, below, isNested }: Column): boolean {
  const last = path.at(-1);
  if (isNested || below.length > 0 || !last?.type || isList(last, undefined)) return false;
  return ['Int', 'Float'].includes(getNamedType(last.type).name);
}

function shapeOf(field: SelectedField | undefined): ListShape {
  const fields = field?.fields ?? [];
  const [page] = pagesOf(fields);
  if (page?.name !== 'edges') return { page, node: undefined, fields: page?.fields ?? fields, ofEdge: [] };
  const node = page.fields?.find(({ name }) => name === 'node');
  const ofEdge = (page.fields ?? []).filter((other) => other !== node && other.fields !== undefined);
  return { page, node, fields: node?.fields ?? [], ofEdge };
}

/** Ends say id, name and kind already; lists of several values have a table of their own. */
function isOwnColumn({ fields, isNested }: Column): boolean {
  const [first, ...more] = fields;
  const isOfEnd = more.length === 0 && ['id', 'name', 'title', '__typename'].includes(first?.name ?? '');
  return !isNested && !isOfEnd;
}

/** The properties of the relationship behind a connection, read of its edges; none where it is no relationship. */
function edgePropertiesOf(
  field: SelectedField | undefined,
  { schema, language, indicators }: LinkContext,
): Column[] {
  const connection = field?.type && getNamedType(field.type);
  if (!isObjectType(connection)) return [];
  const edges = connection.getFields().edges;
  const edge = edges && schema.getType(getNamedType(edges.type).name);
  if (!isObjectType(edge) || !('certainty' in edge.getFields())) return [];
  return relationshipLeaves(Object.values(edge.getFields())).flatMap((name) => {
    const type = edge.getFields()[name]?.type;
    const selected: SelectedField = { key: name, name, nodes: [], ...(type ? { type } : {}) };
    const fields = [{ ...selected, key: addedKey(name) }];
    return columnsOf(ofItems(fields), inLanguage(language, indicators)).map((column) => ({
      ...column,
      name,
      fields: [selected],
    }));
  });
}

const ofItems = (fields: readonly SelectedField[]): Rows => ({
  path: '',
  rows: [],
  fields,
  connection: undefined,
  leftOut: [],
});

/** The row whose lists are written: its line in the main sheet, and the gaps that may concern what is in them. */
export interface LinkedRow {
  line: number;
  gaps: readonly FoundGap[];
  /** The gaps of the items around the list, which stand for what is in it. */
  around: readonly FoundGap[];
}

/** Rows of link tables as they are found, each with its table. */
export function* linkRows(
  tables: readonly LinkTable[],
  value: unknown,
  from: End | undefined,
  row: LinkedRow,
  context: LinkContext,
): Generator<{ table: LinkTable; cells: Cell[] }, void, undefined> {
  for (const table of tables) {
    const parent = table.path.slice(0, -1).reduce<unknown>((part, { key }) => property(part, key), value);
    // The ends of a list within an object are those of the object, where it is an entity itself.
    const start = endOf(parent, context.identifiers) ?? from;
    for (const { item, edge, to } of itemsOf(table, value, context)) {
      yield { table, cells: cellsOf(table, { from: start, item, edge, to }, row, context) };
      const inner = { ...row, around: [...gapsOf(item), ...row.around] };
      yield* linkRows(table.lists, item, to ?? start, inner, context);
      yield* linkRows(table.edgeLists, edge, to ?? start, inner, context);
    }
  }
}

interface Item {
  item: unknown;
  edge: unknown;
  to: End | undefined;
}

function itemsOf({ path, shape }: LinkTable, row: unknown, { identifiers }: LinkContext): Item[] {
  const { page, node } = shape;
  const value = path.reduce<unknown>((part, { key }) => property(part, key), row);
  const items = listed(page ? property(value, page.key) : value);
  const edges = listed(property(value, addedKeys.edges));
  return items.map((found, index) => {
    const edge = page?.name === 'edges' ? found : edges[index];
    const item = page?.name === 'edges' ? node && property(found, node.key) : found;
    const added = endOf(property(edge, addedKeys.node), identifiers);
    return { item, edge, to: entityOf(item, identifiers) ?? entityOf(found, identifiers) ?? added };
  });
}

function cellsOf(
  { path, columns, properties }: LinkTable,
  { from, item, edge, to }: Item & { from: End | undefined },
  { line, gaps, around }: LinkedRow,
  { language, identifiers, indicators }: LinkContext,
): Cell[] {
  const relationship = path.at(-1);
  const entities = (): End[] => entitiesOf(item, identifiers);
  const common = { entities, listGaps: gaps, aroundGaps: around, language, indicators };
  const reasons = [
    ...reasonsOf({ ...common, columns: properties, row: edge, ownGaps: [] }),
    ...reasonsOf({ ...common, columns, row: item, ownGaps: gapsOf(item) }),
  ];
  return [
    line,
    ...endCells(from, language),
    relationship ? fieldName(relationship.name, relationship.declaredBy, language) : null,
    ...endCells(to, language),
    ...properties.map(({ cellOf }) => cellOf(edge)),
    ...columns.map(({ cellOf }) => cellOf(item)),
    writtenOf(reasons, language),
  ];
}

function endCells(end: End | undefined, language: ExportLanguage): Cell[] {
  return end ? [end.id, end.name, kindName(end.kind, language), end.code] : [null, null, null, null];
}
