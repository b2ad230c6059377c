import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { linkProperties } from '../link-properties';
import type { ListRead } from '../order/sorted-page';
import type { Days } from '../valid-on';
import type { GroupArguments } from './group-arguments';
import { GroupKeyCompiler, type GroupKey } from './group-keys';
import { valueOfLink, valueOfNode, type GroupedValue } from './grouped-value';

/** The most rows that are grouped: of a list at the root, and of a relationship of each parent. */
export const maximumGroupedRows = { root: 100_000, relationship: 10_000 };

/** The rows that are grouped. */
export interface GroupedRows extends Pick<ListRead, 'match' | 'row' | 'key' | 'related'> {
  kind: Kind;
  /** The variable of the node in each row. */
  node: string;
  /** The relationship that a row is; undefined at the root, where it is the node. */
  field?: RelationshipField;
  /** Whether a row is CERTAIN or POSSIBLE. */
  matchOfRow: () => string;
  days: Days | undefined;
  scope: string;
  most: number;
}

/** What stands in a group as it is returned: its keys, count, possible rows, summaries, top rows. */
export interface Layout {
  keys: readonly GroupKey[];
  values: readonly GroupedValue[];
  count: number;
  possible: number;
  firstValue: number;
  top: number;
}

export function layoutOf(rows: GroupedRows, { by, of }: GroupArguments, writer: CypherWriter): Layout {
  const compiler = new GroupKeyCompiler(writer, rows.days);
  const { field, row, node, kind } = rows;
  const keys = by.map((given) =>
    field ? compiler.link(row, node, field, given) : compiler.node(node, kind, given),
  );
  const values = (of ?? []).map((name) => valueNamed(name, rows, writer));
  const count = keys.length;
  return { keys, values, count, possible: count + 1, firstValue: count + 2, top: count + 2 + values.length };
}

/** Of a relationship the names of its own properties come first, then those of what it leads to. */
function valueNamed(
  name: string,
  { field, row, node, kind }: GroupedRows,
  writer: CypherWriter,
): GroupedValue {
  const own = field && linkProperties(field).find((property) => property.name === name);
  if (own) return valueOfLink(name, row, own, writer);
  const property = kind.properties.get(name);
  if (!property) throw new Error(`The enum of values has a member ${name} that is no property.`);
  return valueOfNode(name, node, kind, property, writer);
}
