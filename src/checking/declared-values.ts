import { isDeepStrictEqual } from 'node:util';
import type { EntityClass, PropertyDeclaration } from '../ontology/declarations';
import { normalized, typeFault, validateByClass } from '../ontology/validation';

/** What is wrong with one value, or with its absence. */
export interface ValueFault {
  code: 'PROPERTY_MISSING' | 'VALUE_REFUSED' | 'VALUE_NOT_NORMALIZED';
  property: string;
  /** What is wrong with the value, where there is one. */
  message?: string;
}

/**
 * The declared properties of a class as a list in a fixed order: half of what a map of them would cost to read, since
 * no name travels.
 */
export class DeclaredValues {
  constructor(
    private readonly entityClass: EntityClass,
    private readonly properties: readonly PropertyDeclaration[],
  ) {}

  /** The names of the properties, in the order of the lists; the parameter `names` of `listOfValues`. */
  get names(): string[] {
    return this.properties.map(({ name }) => name);
  }

  /** What of such a list is not as declared. */
  faults(list: readonly unknown[]): ValueFault[] {
    const faults: ValueFault[] = [];
    const values: Record<string, unknown> = {};
    this.properties.forEach((property, index) => {
      const value = list[index] ?? undefined;
      if (value !== undefined) values[property.name] = value;
      const fault = faultOf(property, value);
      if (fault) faults.push(fault);
    });
    const known = new Set(faults.map(({ property }) => property));
    for (const { property, message } of validateByClass(this.entityClass, values)) {
      if (!known.has(property)) faults.push({ code: 'VALUE_REFUSED', property, message });
    }
    return faults;
  }
}

/**
 * Cypher for the list of a node's or relationship's values, null where there is none. The names are a parameter: with
 * each of them in the text, Neo4j takes longer to plan the statement than to answer it.
 */
export function listOfValues(variable: string): string {
  return `[name IN $names | ${variable}[name]]`;
}

function faultOf(property: PropertyDeclaration, value: unknown): ValueFault | undefined {
  const { name, required } = property;
  if (value === undefined) return required ? { code: 'PROPERTY_MISSING', property: name } : undefined;
  const message = typeFault(property, value);
  if (message !== null) return { code: 'VALUE_REFUSED', property: name, message };
  const lookedUp = normalized(property, value);
  if (isDeepStrictEqual(lookedUp, value)) return undefined;
  return {
    code: 'VALUE_NOT_NORMALIZED',
    property: name,
    message: `${printed(value)} is looked up as ${printed(lookedUp)}`,
  };
}

const printed = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
