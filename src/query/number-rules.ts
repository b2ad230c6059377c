import type { Agreement } from '../ontology/declarations';
import type { Kind, RelationshipField } from '../ontology/ontology';
import type { PropertyDifference } from './not-comparable';
import { relationshipPattern } from './relationship-pattern';

/** The most different combinations of what must agree that are read: more than an indicator has words for its unit. */
export const maximumAgreed = 50;
/** The most different values that a refusal names. */
const maximumNamed = 10;

type StoredValue = string | number | boolean | null;

/** What must agree, of one thing: a value of each agreement, as `agreed` reads it. */
export type AgreedValues = readonly unknown[];

/** Reads what must agree, of one thing: a value, or the id of what a relationship leads to. */
export function agreed(node: string, kind: Kind, { name, counted }: Agreement): string {
  if (!kind.properties.has(name)) return related(node, kind, name, ['id']);
  const value = `${node}.${name}`;
  return counted ? `[${value}, ${related(node, kind, counted.relationship, counted.properties)}]` : value;
}

/** What a relationship to one leads to, or a property of it, or several in a list. */
export function related(node: string, kind: Kind, name: string, properties: readonly string[] = []): string {
  const pattern = relationshipPattern(node, relationshipToOne(kind, name), '', 'one');
  const read = properties.map((property) => `one.${property}`);
  const [only = 'one', ...others] = read;
  return `COLLECT { MATCH ${pattern} RETURN ${others.length === 0 ? only : `[${read.join(', ')}]`} LIMIT 1 }[0]`;
}

export function relationshipToOne(kind: Kind, name: string): RelationshipField {
  const field = kind.relationships.get(name);
  if (!field) throw new Error(`${kind.name} has no property and no relationship ${name}.`);
  return field;
}

/** What differs among things that are to be compared or added. */
export function differences(
  agreements: readonly Agreement[] = [],
  things: readonly AgreedValues[],
): PropertyDifference[] {
  return agreements.flatMap((agreement, position): PropertyDifference[] => {
    const values = [...new Set(things.map((thing) => valueThatCounts(agreement, thing[position] ?? null)))];
    const unknown = agreement.stated === true && values.includes(null);
    if (values.length < 2 && !unknown) return [];
    return [{ property: agreement.name, values: values.map(named).sort().slice(0, maximumNamed) }];
  });
}

function valueThatCounts({ counted }: Agreement, read: unknown): StoredValue {
  if (!counted) return read as StoredValue;
  const [value, properties] = read as [string | null, readonly unknown[] | null];
  if (properties === null) return value;
  const entries = counted.properties.map((property, position) => [property, properties[position] ?? null]);
  return counted.as(value, Object.fromEntries(entries) as Record<string, unknown>);
}

const named = (value: StoredValue): string => (value === null ? 'NOT_STATED' : String(value));
