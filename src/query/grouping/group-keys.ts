import type { PropertyDeclaration } from '../../ontology/declarations';
import { kindKey } from '../../ontology/naming';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { declared, onlyField } from '../given-fields';
import { RequestError } from '../errors';
import { kindOfNode } from '../kind-of-node';
import { linkProperties, linkValue } from '../link-properties';
import { relationshipPattern } from '../relationship-pattern';
import { linkHeld, type Days } from '../valid-on';
import { maximumDepth } from '../where/compile-where';

/** A key as it is given: one field with what is taken of it, through relationships at any depth. */
export type GivenKey = Readonly<Record<string, unknown>>;

/** What rows are grouped by: clauses that may give a row several times, once for each value, and the value. */
export interface GroupKey {
  clauses: string[];
  /** What rows are gathered by: the value, or the node that has it as its id, since nodes are told apart quicker than texts. */
  expression: string;
  /** The value, of what rows were gathered by. */
  valueOf: (gathered: string) => string;
  /** Whether the clauses may give a row the same value several times. */
  repeats: boolean;
  /** As the caller wrote it: `locatedIn.node.id`. */
  path: string;
  /** The value is the id of an entity. */
  isNode: boolean;
}

/** How much of a date, written as a day, is taken. */
const dateLengths: Readonly<Record<string, number>> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** Compiles the keys of one grouping. */
export class GroupKeyCompiler {
  constructor(
    private readonly writer: CypherWriter,
    /** Relationships count that held then. */
    private readonly days: Days | undefined,
  ) {}

  node(node: string, kind: Kind, given: GivenKey, depth = 0): GroupKey {
    const [name, value] = onlyField(given, refuseFields);
    if (name === kindKey && kind.isInterface) return this.#kind(node, kind);
    const field = kind.relationships.get(name);
    if (field) return under(name, this.#related(node, field, value as GivenKey, depth + 1));
    const property = declared(kind.properties.values(), name);
    const key = this.#value(property, `${node}.${name}`, value);
    return key.isNode ? { ...key, expression: node, valueOf: (gathered) => `${gathered}.id` } : key;
  }

  link(relationship: string, node: string, field: RelationshipField, given: GivenKey, depth = 0): GroupKey {
    const [name, value] = onlyField(given, refuseFields);
    if (name === 'node') return under(name, this.node(node, field.target, value as GivenKey, depth));
    const property = declared(linkProperties(field), name);
    const expression = linkValue(relationship, property);
    // Where there is no relationship, what is left out of it is not stated either.
    return this.#value(property, `CASE WHEN ${relationship} IS NULL THEN null ELSE ${expression} END`, value);
  }

  #kind(node: string, kind: Kind): GroupKey {
    const names = this.writer.parameter(kind.concreteKinds.map(({ name }) => name));
    const key = { clauses: [], valueOf: asGathered, repeats: false, path: kindKey, isNode: false };
    return { ...key, expression: kindOfNode(node, names) };
  }

  #related(node: string, field: RelationshipField, given: GivenKey, depth: number): GroupKey {
    if (depth > maximumDepth) refuseDepth();
    const [related, relationship] = [this.writer.variable('n'), this.writer.variable('r')];
    const key = this.link(relationship, related, field, given, depth);
    const held = linkHeld(relationship, related, field.target, this.days, this.writer);
    const match = `OPTIONAL MATCH ${relationshipPattern(node, field, relationship, related)}`;
    return {
      ...key,
      // Two things are joined by one relationship of a type, also where that is symmetric: it is stored once.
      repeats: !key.isNode || key.clauses.length > 0,
      clauses: [`${match}${held.length > 0 ? ` WHERE ${held.join(' AND ')}` : ''}`, ...key.clauses],
    };
  }

  #value(property: PropertyDeclaration, expression: string, taken: unknown): GroupKey {
    const { name } = property;
    const own = { clauses: [], expression, valueOf: asGathered, repeats: false };
    const key = { ...own, path: name, isNode: name === 'id' };
    if (property.list) {
      const [list, member] = [this.writer.variable('o'), this.writer.variable('o')];
      const unwound = `UNWIND CASE WHEN isEmpty(${list}) THEN [null] ELSE ${list} END AS ${member}`;
      return {
        ...key,
        clauses: [`WITH *, coalesce(${expression}, []) AS ${list}`, unwound],
        expression: member,
        repeats: true,
      };
    }
    const length = dateLengths[String(taken)];
    return length === undefined
      ? key
      : { ...key, expression: `left(${expression}, ${length})`, path: `${name}.${String(taken)}` };
  }
}

const asGathered = (gathered: string): string => gathered;

const under = (name: string, key: GroupKey): GroupKey => ({ ...key, path: `${name}.${key.path}` });

function refuseFields(named: string): never {
  throw new RequestError(
    'BAD_GROUP',
    `Each entry of \`by\` names exactly one field and what is taken of it; one names ${named}.`,
  );
}

function refuseDepth(): never {
  throw new RequestError(
    'BAD_GROUP',
    `A key of \`by\` reaches more than ${maximumDepth} relationships deep. Group a list that is nearer to it.`,
    { limit: maximumDepth },
  );
}
