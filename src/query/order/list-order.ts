import { readingOf, type HeldOrder } from '../../ontology/held-orders';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import { declared, onlyField } from '../given-fields';
import { fixed, type Given } from '../late-bound/late-bound';
import { linkProperties, linkValue } from '../link-properties';
import { relationshipPattern } from '../relationship-pattern';
import { hasNames, searchAmong } from '../where/search-names';
import type { KeyCheck } from './key-check';
import { figuresAbout, latestValue } from './latest-value';

/** How many keys an order may have. */
export const maximumKeys = 5;

/** The field of an order by the latest figure of an indicator. */
export const latestValueKey = 'latestValue';

/** What an order is asked by, where it has one key, which is of what is listed. */
export type AskedOrder = Pick<HeldOrder, 'by' | 'isRead' | 'descending'>;

/** One key of an order. */
export interface SortKey {
  /** What gives the expression its value, of one row. */
  clauses?: readonly string[];
  expression: string;
  descending: boolean;
  /** Every row has it. */
  required: boolean;
  check?: KeyCheck;
  /** A value that every row is ordered by alike: a cursor of another is refused. */
  mark?: Given<string>;
}

/** How the rows of a list follow each other. */
export interface ListOrder {
  keys: readonly SortKey[];
  /** What cursors are told by, beside the keys' marks: one of another order is refused. */
  signature: string;
  /** What an index may hold: the one key, of what is listed. */
  asked: AskedOrder | undefined;
}

/** A key with what it is told by. */
type NamedKey = SortKey & { signature: string; asked?: AskedOrder };

type OrderBy = Readonly<Record<string, unknown>>;

/** The order of a list of nodes; undefined where none is asked for. */
export function orderOfNodes(
  node: string,
  kind: Kind,
  given: unknown,
  writer: CypherWriter,
): ListOrder | undefined {
  return orderOf(given, (order) => nodeKey(node, kind, order, writer));
}

/** The order of the rows of a relationship; undefined where none is asked for. */
export function orderOfLinks(
  relationship: string,
  node: string,
  field: RelationshipField,
  given: unknown,
  writer: CypherWriter,
): ListOrder | undefined {
  return orderOf(given, (order) => {
    const [name, value] = onlyField(order, refuseFields);
    if (name === 'node') {
      const key = nodeKey(node, field.target, value as OrderBy, writer);
      return { ...key, signature: `node.${key.signature}` };
    }
    const property = declared(linkProperties(field), name);
    const expression = linkValue(relationship, property);
    return { ...direction(name, value), expression, required: property.required === true };
  });
}

/** What cursors of an order hold besides the values of its keys. */
export const marksOf = (keys: readonly SortKey[]): Given<string>[] => keys.flatMap(({ mark }) => mark ?? []);

function orderOf(given: unknown, keyOf: (order: OrderBy) => NamedKey): ListOrder | undefined {
  const orders = given as OrderBy[] | null | undefined;
  if (!orders || orders.length === 0) return undefined;
  if (orders.length > maximumKeys) {
    throw new RequestError(
      'BAD_ORDER',
      `\`orderBy\` has ${orders.length} keys; give at most ${maximumKeys}.`,
    );
  }
  const keys = orders.map(keyOf);
  const [only, ...others] = keys;
  return {
    keys,
    signature: keys.map(({ signature }) => signature).join(','),
    asked: others.length === 0 ? only?.asked : undefined,
  };
}

function nodeKey(node: string, kind: Kind, order: OrderBy, writer: CypherWriter): NamedKey {
  const [name, value] = onlyField(order, refuseFields);
  if (name === 'relevance') {
    const text = value as Given<string>;
    const { places } = searchAmong(kind, text, writer);
    const expression = `${places}[${node}.id]`;
    return { expression, descending: false, required: false, signature: name, mark: text };
  }
  if (name === latestValueKey && figuresAbout(kind)) {
    const { indicator: given, direction: way } = value as { indicator: Given<string>; direction: string };
    const indicator = fixed(given);
    const key = latestValue(node, kind, indicator, writer);
    return { ...direction(`${name} ${JSON.stringify(indicator)}`, way), ...key, required: false };
  }
  const field = kind.relationships.get(name);
  if (field) {
    const { count } = value as { count: unknown };
    const expression = `COUNT { ${relationshipPattern(node, field)} }`;
    return { ...direction(`${name}.count`, count), expression, required: true };
  }
  const required = kind.properties.get(name)?.required === true;
  const isRead = isReadAsName(kind, name) && String(value).startsWith('PINYIN');
  const told = direction(name, value);
  const expression = isRead ? readingOf(node) : `${node}.${name}`;
  return { ...told, expression, required, asked: { by: name, isRead, descending: told.descending } };
}

/** The name of a thing has its reading beside it, under the label of names. */
export function isReadAsName(kind: Kind, property: string): boolean {
  return property === 'name' && hasNames(kind);
}

function direction(name: string, value: unknown): { descending: boolean; signature: string } {
  return { descending: String(value).endsWith('DESC'), signature: `${name}:${String(value)}` };
}

function refuseFields(named: string): never {
  throw new RequestError(
    'BAD_ORDER',
    `Each entry of \`orderBy\` names exactly one field; one names ${named}.`,
  );
}
