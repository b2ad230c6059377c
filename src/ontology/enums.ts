import type { EnumObject } from './declarations';

export interface EnumDescription<E extends EnumObject = EnumObject> {
  name: string;
  description: string;
  values: Readonly<Record<keyof E, string>>;
}

const descriptions = new WeakMap<EnumObject, EnumDescription>();

/** Gives an enum its name and the meaning of each member, for the schema and for the importer's messages. */
export function describeEnum<E extends EnumObject>(enumObject: E, description: EnumDescription<E>): void {
  descriptions.set(enumObject, description);
}

/** The description of an enum; an enum that was never described is a mistake in the ontology. */
export function enumDescription(enumObject: EnumObject): EnumDescription {
  const description = descriptions.get(enumObject);
  if (!description) {
    throw new Error(`The enum { ${Object.keys(enumObject).join(', ')} } is used without describeEnum(…).`);
  }
  return description;
}
