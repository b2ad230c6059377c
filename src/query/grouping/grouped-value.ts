import type { Agreement, NumberRules, PropertyDeclaration } from '../../ontology/declarations';
import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { linkValue } from '../link-properties';
import { agreed, maximumAgreed, related, relationshipToOne } from '../number-rules';
import { sortOf } from '../property-sort';
import { comparatorOf } from '../where/compile-where';
import { locatingTypes, maximumPlaceDepth } from '../where/in-place';

/** A number or a date that is summed up for each group; `node` is what declares it, or the relationship of the row. */
export interface GroupedValue {
  /** As the caller names it. */
  name: string;
  property: PropertyDeclaration;
  /** What is read of a row: `expression AS variable`. */
  perRow: string[];
  /** What is gathered of the rows of a group: `aggregate AS variable`. */
  gathered: string[];
  /** The summary, an expression over what was gathered; RawSummary says what stands in it. */
  summary: string;
}

export const isDate = ({ property }: GroupedValue): boolean => sortOf(property) === 'DATE';

/** Whether a property can be summed up. */
export function isSummable(property: PropertyDeclaration): boolean {
  return !property.list && ['WHOLE_NUMBER', 'NUMBER', 'DATE'].includes(sortOf(property));
}

/** Of a node of a kind. */
export function valueOfNode(
  name: string,
  node: string,
  kind: Kind,
  property: PropertyDeclaration,
  writer: CypherWriter,
): GroupedValue {
  const comparator = comparatorOf(kind, property);
  return summed({
    name,
    property,
    expression: `${node}.${property.name}`,
    comparator: comparator && `${node}.${comparator.name}`,
    rules: rulesOf(node, kind, property),
    writer,
  });
}

/** Of a relationship. */
export function valueOfLink(
  name: string,
  relationship: string,
  property: PropertyDeclaration,
  writer: CypherWriter,
): GroupedValue {
  const rules = { compared: [], added: [] };
  return summed({
    name,
    property,
    expression: linkValue(relationship, property),
    comparator: undefined,
    rules,
    writer,
  });
}

/** What is read of each row for the rules of a number. */
interface ReadRules {
  compared: string[];
  added: string[];
  unless?: string;
  apart?: { thing: string; types: string[] };
}

function rulesOf(node: string, kind: Kind, { rules = {} }: PropertyDeclaration): ReadRules {
  const read = (agreements: readonly Agreement[] = []): string[] =>
    agreements.map((agreement) => agreed(node, kind, agreement));
  const added = additionOf(rules);
  return {
    compared: read(rules.compared),
    added: read(added.agreeing),
    ...(added.unless
      ? { unless: related(node, kind, added.unless.relationship, [added.unless.property]) }
      : {}),
    ...(added.apart === undefined
      ? {}
      : {
          apart: {
            thing: related(node, kind, added.apart),
            types: locatingTypes(relationshipToOne(kind, added.apart).target),
          },
        }),
  };
}

export function additionOf({ added }: NumberRules) {
  return added === undefined || 'never' in added ? {} : added;
}

/** A value with what the rules of a number need to be known. */
interface Summed {
  name: string;
  property: PropertyDeclaration;
  expression: string;
  comparator: string | undefined;
  rules: ReadRules;
  writer: CypherWriter;
}

function summed({ name, property, expression, comparator, rules, writer }: Summed): GroupedValue {
  const perRow: string[] = [];
  const gathered: string[] = [];
  const named = (list: string[], of: string): string => {
    const variable = writer.variable('o');
    list.push(`${of} AS ${variable}`);
    return variable;
  };
  const number = named(perRow, expression);
  const gather = (aggregate: string): string => named(gathered, aggregate);
  const ofStated = (read: string): string =>
    named(perRow, `CASE WHEN ${expression} IS NOT NULL THEN ${read} END`);
  const different = (read: readonly string[]): string =>
    read.length === 0
      ? '[]'
      : gather(`collect(DISTINCT ${ofStated(`[${read.join(', ')}]`)})[..${maximumAgreed}]`);
  const parts = [`count(${number})`, `min(${number})`, `max(${number})`].map(gather);
  const [stated = ''] = parts;
  const ifStated = (result: string): string => `CASE WHEN ${stated} > 0 THEN ${result} END`;
  if (sortOf(property) !== 'DATE') {
    const qualifier = comparator === undefined ? undefined : ofStated(`coalesce(${comparator}, 'EQUAL')`);
    const total = gather(`sum(${number})`);
    const isWhole = sortOf(property) === 'WHOLE_NUMBER';
    const sum = isWhole ? total : `round(${total}, ${gather(`max(${ofStated(decimalsOf(expression))})`)})`;
    parts.push(
      ifStated(sum),
      ifStated(`toFloat(${sum}) / ${stated}`),
      qualifier === undefined ? '[]' : gather(`collect(DISTINCT ${qualifier})`),
      qualifier === undefined ? '0' : gather(`sum(CASE WHEN ${qualifier} <> 'EQUAL' THEN 1 ELSE 0 END)`),
      different(rules.compared),
      different(rules.added),
      rules.unless === undefined ? '[]' : different([rules.unless]),
      rules.apart === undefined
        ? 'false'
        : overlapping(
            gather(`collect(DISTINCT ${ofStated(rules.apart.thing)})`),
            rules.apart.types,
            parts[0] ?? '',
          ),
    );
  }
  return { name, property, perRow, gathered, summary: `[${parts.join(', ')}]` };
}

/**
 * How many decimals a number has. A sum has no more than its summands, so that rounded to as many it is what the decimals add
 * up to (0.1 and 0.2 to 0.3), which the binary numbers that stand for them miss. With more than 9 it is not rounded.
 */
function decimalsOf(number: string): string {
  return `coalesce([d IN range(0, 9) WHERE round(${number}, d) = ${number}][0], 300)`;
}

/** Whether one of the things is there twice, or one lies in another. */
function overlapping(things: string, types: readonly string[], stated: string): string {
  const up = `-[:${[...types, 'PART_OF'].join('|')}]->{1,${maximumPlaceDepth}}`;
  return (
    `(size(${things}) < ${stated} OR any(place IN [one IN ${things} WHERE one:Place] WHERE ` +
    `any(one IN ${things} WHERE one <> place AND EXISTS { (one)${up}(place) })))`
  );
}
