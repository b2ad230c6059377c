import { Comparator } from '../../entities/figures/comparator';
import type { PropertyDeclaration } from '../../ontology/declarations';
import { kindKey } from '../../ontology/naming';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import { declared } from '../given-fields';
import type { Given } from '../late-bound/late-bound';
import { linkProperties, linkValue } from '../link-properties';
import { relationshipPattern } from '../relationship-pattern';
import { relationshipHeld, type Days } from '../valid-on';
import { negated, type Asked } from './asked';
import { numberOperators } from './bounds';
import { liesIn, type InPlaceCondition } from './in-place';
import { searchAmong } from './search-names';
import { valueConditions, type Conditions } from './value-condition';
import type { Where } from './where';

/** How many conditions a `where` may hold in all, and how many relationships deep it may reach. */
export const maximumConditions = 200;
export const maximumDepth = 6;

/** What a relationship's filter asks of it. */
interface LinkFilter {
  some?: Where;
  none?: Where;
  every?: Where;
  count?: Conditions & { where?: Where | null };
}

/** Compiles one `where` into a predicate. */
export class WhereCompiler {
  #conditions = 0;

  constructor(
    private readonly writer: CypherWriter,
    /** Relationships count that held then. */
    private readonly days: Days | undefined,
  ) {}

  /** That a node of a kind, or of one that implements it, meets a `where`; true or, as in any WHERE, not. */
  node(node: string, kind: Kind, where: Where, asked: Asked, depth = 0): string {
    return this.#all(
      where,
      asked,
      (name, condition) => this.#ofNode(node, kind, name, condition, asked, depth),
      (inner, innerAsked) => this.node(node, kind, inner, innerAsked, depth),
    );
  }

  /** That a relationship and what it leads to meet a `where`. */
  link(
    relationship: string,
    node: string,
    field: RelationshipField,
    where: Where,
    asked: Asked,
    depth = 0,
  ): string {
    return this.#all(
      where,
      asked,
      (name, condition) => {
        if (name === 'node') return [this.node(node, field.target, condition as Where, asked, depth)];
        const property = declared(linkProperties(field), name);
        const value = { property, expression: linkValue(relationship, property) };
        return valueConditions(value, condition as Conditions, asked, this.writer);
      },
      (inner, innerAsked) => this.link(relationship, node, field, inner, innerAsked, depth),
    );
  }

  /** `and`, `or` and `not` are the same for nodes and relationships; what else is given is each side's own. */
  #all(
    where: Where,
    asked: Asked,
    own: (name: string, condition: unknown) => string[],
    inside: (where: Where, asked: Asked) => string,
  ): string {
    const conditions = Object.entries(where).flatMap(([name, condition]): string[] => {
      this.#pay();
      if (condition === null) refuseNull(name);
      switch (name) {
        case 'and':
          return (condition as Where[]).map((one) => inside(one, asked));
        case 'or':
          return [
            joined(
              (condition as Where[]).map((one) => inside(one, asked)),
              'OR',
              'false',
            ),
          ];
        case 'not':
          return [`NOT ${inside(condition as Where, negated(asked))}`];
        default:
          return own(name, condition);
      }
    });
    return joined(conditions, 'AND', 'true');
  }

  #ofNode(node: string, kind: Kind, name: string, condition: unknown, asked: Asked, depth: number): string[] {
    if (name === 'inPlace') {
      return [liesIn(node, kind, condition as InPlaceCondition, this.writer)];
    }
    if (name === kindKey && kind.isInterface) return isOfKind(node, condition as KindFilter);
    if (name === 'search')
      return [`${node}.id IN ${searchAmong(kind, condition as Given<string>, this.writer).ids}`];
    const field = kind.relationships.get(name);
    if (field) return this.#ofRelationship(node, field, condition as LinkFilter, asked, depth + 1);
    const property = declared(kind.properties.values(), name);
    const comparator = comparatorOf(kind, property);
    const value = {
      property,
      expression: `${node}.${name}`,
      comparator: comparator && `${node}.${comparator.name}`,
    };
    return valueConditions(value, condition as Conditions, asked, this.writer);
  }

  #ofRelationship(
    node: string,
    field: RelationshipField,
    filter: LinkFilter,
    asked: Asked,
    depth: number,
  ): string[] {
    if (depth > maximumDepth) refuseDepth();
    const some = (where: Where, { of }: Asked): string =>
      `EXISTS { ${this.#matching(node, field, where, { of, negated: false }, depth)} }`;
    return Object.entries(filter).flatMap(([quantifier, condition]): string[] => {
      if (condition === null) refuseNull(`${field.name}.${quantifier}`);
      switch (quantifier) {
        case 'some':
          return [some(condition as Where, asked)];
        case 'none':
          return [`NOT ${some(condition as Where, negated(asked))}`];
        case 'every':
          return [`NOT ${some({ not: condition as Where }, negated(asked))}`];
        default:
          return this.#ofCount(node, field, condition as NonNullable<LinkFilter['count']>, asked, depth);
      }
    });
  }

  /** How many meet a condition lies between how many certainly and how many possibly do. */
  #ofCount(
    node: string,
    field: RelationshipField,
    { where = {}, ...operators }: NonNullable<LinkFilter['count']>,
    asked: Asked,
    depth: number,
  ): string[] {
    if (where === null) refuseNull(`${field.name}.count.where`);
    const asAsked: CountBounds = { asked: { ...asked, negated: false }, bounds: [] };
    const other: CountBounds = { asked: { ...negated(asked), negated: false }, bounds: [] };
    const isPlain = Object.keys(where).length === 0;
    for (const [operator, wanted] of Object.entries(operators)) {
      if (wanted === null) refuseNull(`${field.name}.count.${operator}`);
      const number = this.writer.value(wanted);
      if (operator === 'gt' || operator === 'gte') asAsked.bounds.push([numberOperators[operator], number]);
      else if (operator === 'lt' || operator === 'lte')
        other.bounds.push([numberOperators[operator], number]);
      else if (isPlain) asAsked.bounds.push(['=', number]);
      else {
        asAsked.bounds.push(['>=', number]);
        other.bounds.push(['<=', number]);
      }
    }
    return [asAsked, other].flatMap((one) => {
      if (one.bounds.length === 0) return [];
      return [bounded(`COUNT { ${this.#matching(node, field, where, one.asked, depth)} }`, one.bounds)];
    });
  }

  /** The relationships of a node that meet a `where`, for EXISTS and COUNT. */
  #matching(node: string, field: RelationshipField, where: Where, asked: Asked, depth: number): string {
    if (Object.keys(where).length === 0 && !this.days) return relationshipPattern(node, field);
    const [related, relationship] = [this.writer.variable('n'), this.writer.variable('r')];
    const met = this.link(relationship, related, field, where, asked, depth);
    const held = this.days ? [relationshipHeld(relationship, this.days, this.writer)] : [];
    const pattern = relationshipPattern(node, field, relationship, related);
    return `MATCH ${pattern} WHERE ${[...held, met].join(' AND ')}`;
  }

  /** So many conditions are no question that a person asks. */
  #pay(): void {
    this.#conditions += 1;
    if (this.#conditions <= maximumConditions) return;
    throw new RequestError(
      'BAD_FILTER',
      `\`where\` holds more than ${maximumConditions} conditions. Use \`in\` for many values, or ask in several operations.`,
      { limit: maximumConditions },
    );
  }
}

interface KindFilter {
  eq?: string | null;
  in?: readonly string[] | null;
}

/** Each thing is of one concrete kind, whose name is a label of it. */
function isOfKind(node: string, { eq, in: among }: KindFilter): string[] {
  if (eq === null || among === null) refuseNull(kindKey);
  return [eq === undefined ? undefined : [eq], among].flatMap((kinds) => {
    if (kinds === undefined) return [];
    return [
      joined(
        kinds.map((kind) => `${node}:${kind}`),
        'OR',
        'false',
      ),
    ];
  });
}

/** What a count is held against: it is counted once for all bounds, in one of the two readings of a condition. */
interface CountBounds {
  asked: Asked;
  bounds: [compare: string, number: string][];
}

function bounded(count: string, bounds: CountBounds['bounds']): string {
  const [first, ...others] = bounds;
  if (first && others.length === 0) return `${count} ${first.join(' ')}`;
  return `any(counted IN [${count}] WHERE ${bounds.map(([compare, number]) => `counted ${compare} ${number}`).join(' AND ')})`;
}

function joined(conditions: readonly string[], word: 'AND' | 'OR', ofNone: string): string {
  const [only, ...others] = conditions;
  if (only === undefined) return ofNone;
  return others.length === 0 ? only : `(${conditions.join(` ${word} `)})`;
}

/** The property that says how a number is qualified. */
export function comparatorOf(kind: Kind, { name }: PropertyDeclaration): PropertyDeclaration | undefined {
  return [...kind.properties.values()].find(
    (property) => property.qualifies === name && property.type() === Comparator,
  );
}

function refuseNull(name: string): never {
  throw new RequestError('BAD_FILTER', `\`${name}\` is null, which is no condition. Leave it out.`);
}

function refuseDepth(): never {
  throw new RequestError(
    'BAD_FILTER',
    `\`where\` reaches more than ${maximumDepth} relationships deep. Ask for what lies further by its id in another operation.`,
    { limit: maximumDepth },
  );
}
