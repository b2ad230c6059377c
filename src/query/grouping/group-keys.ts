import type { PropertyDeclaration } from '../../ontology/declarations';
import { kindKey } from '../../ontology/naming';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import { linkProperties, linkValue } from '../link-properties';
import { relationshipPattern } from '../relationship-pattern';
import { nodeHeld, relationshipHeld, type Days } from '../valid-on';
import { maximumDepth } from '../where/compile-where';

/** A key as it is given: one field with what is taken of it, through relationships at any depth. */
export type GivenKey = Readonly<Record<string, unknown>>;

/** What rows are grouped by: clauses that may give a row several times, once for each value, and the value. */
export interface GroupKey {
  clauses: string[];
  expression: string;
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
    const [name, value] = only(given);
    if (name === kindKey && kind.isInterface) return this.#kind(node, kind);
    const field = kind.relationships.get(name);
    if (field) return under(name, this.#related(node, field, value as GivenKey, depth + 1));
    const property = kind.properties.get(name);
    if (!property) throw new Error(`The input type has a field ${name} that is no property.`);
    return this.#value(property, `${node}.${name}`, value);
  }

  link(relationship: string, node: string, field: RelationshipField, given: GivenKey, depth = 0): GroupKey {
    const [name, value] = only(given);
    if (name === 'node') return under(name, this.node(node, field.target, value as GivenKey, depth));
    const property = linkProperties(field).find((one) => one.name === name);
    if (!property) throw new Error(`The input type has a field ${name} that is no property.`);
    const expression = linkValue(relationship, property);
    // Where there is no relationship, what is left out of it is not stated either.
    return this.#value(property, `CASE WHEN ${relationship} IS NULL THEN null ELSE ${expression} END`, value);
  }

  #kind(node: string, kind: Kind): GroupKey {
    const names = this.writer.parameter(kind.concreteKinds.map(({ name }) => name));
    const expression = `[l IN labels(${node}) WHERE l IN ${names}][0]`;
    return { clauses: [], expression, path: kindKey, isNode: false };
  }

  #related(node: string, field: RelationshipField, given: GivenKey, depth: number): GroupKey {
    if (depth > maximumDepth) refuseDepth();
    const [related, relationship] = [this.writer.variable('n'), this.writer.variable('r')];
    const key = this.link(relationship, related, field, given, depth);
    const held = this.days ? this.#held(relationship, related, field, this.days) : [];
    const match = `OPTIONAL MATCH ${relationshipPattern(node, field, relationship, related)}`;
    return {
      ...key,
      clauses: [`${match}${held.length > 0 ? ` WHERE ${held.join(' AND ')}` : ''}`, ...key.clauses],
    };
  }

  #held(relationship: string, related: string, { target }: RelationshipField, days: Days): string[] {
    const node = nodeHeld(related, target, days, this.writer);
    return [relationshipHeld(relationship, days, this.writer), ...(node === undefined ? [] : [node])];
  }

  #value(property: PropertyDeclaration, expression: string, taken: unknown): GroupKey {
    const { name } = property;
    const key = { clauses: [], expression, path: name, isNode: name === 'id' };
    if (property.list) {
      const [list, member] = [this.writer.variable('o'), this.writer.variable('o')];
      const unwound = `UNWIND CASE WHEN isEmpty(${list}) THEN [null] ELSE ${list} END AS ${member}`;
      return {
        ...key,
        clauses: [`WITH *, coalesce(${expression}, []) AS ${list}`, unwound],
        expression: member,
      };
    }
    const length = dateLengths[String(taken)];
    return length === undefined
      ? key
      : { ...key, expression: `left(${expression}, ${length})`, path: `${name}.${String(taken)}` };
  }
}

const under = (name: string, key: GroupKey): GroupKey => ({ ...key, path: `${name}.${key.path}` });

/** The one field of a key. */
function only(given: GivenKey): [string, unknown] {
  const fields = Object.entries(given);
  const [first, ...others] = fields;
  if (first && others.length === 0 && first[1] !== null) return first;
  const named = fields.length === 0 ? 'none' : fields.map(([name]) => name).join(', ');
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
