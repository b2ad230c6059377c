import type { PropertyDeclaration } from '../ontology/declarations';

/** Whether a field or an argument is neither left out nor null. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** The one field that an input object gives; `refuse` is told which it names where that is not one. */
export function onlyField(
  given: Readonly<Record<string, unknown>>,
  refuse: (named: string) => never,
): [string, unknown] {
  const fields = Object.entries(given);
  const [first, ...others] = fields;
  if (first && others.length === 0 && first[1] !== null) return first;
  return refuse(fields.length === 0 ? 'none' : fields.map(([name]) => name).join(', '));
}

/** The property behind a field of an input type that was made from it. */
export function declared(properties: Iterable<PropertyDeclaration>, name: string): PropertyDeclaration {
  for (const property of properties) if (property.name === name) return property;
  throw new Error(`The input type has a field ${name} that is no property.`);
}
