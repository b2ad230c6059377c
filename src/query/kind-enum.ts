import { registerEnumType } from 'type-graphql';
import { constantCase } from '../ontology/naming';
import type { Kind } from '../ontology/ontology';

/** Kinds, or those that an interface stands for, as values of an argument: RESEARCH_INSTITUTE for ResearchInstitute. */
export function kindEnum(
  of: readonly Kind[],
  name: string,
  description: string,
): Readonly<Record<string, string>> {
  const kinds = of
    .flatMap(({ concreteKinds }) => concreteKinds)
    .map((concrete) => ({ ...concrete, code: constantCase(concrete.name) }));
  const values = Object.fromEntries(kinds.map((concrete) => [concrete.code, concrete.name]));
  registerEnumType(values as object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      kinds.map((concrete) => [concrete.code, { description: concrete.description }]),
    ),
  });
  return values;
}
