import type { Ontology } from '../ontology/ontology';

/** Every field that an export asks for besides what was selected comes under an alias that begins so. */
export const prefix = '_export_';

const added = <Name extends string>(name: Name): `_export_${Name}` => `${prefix}${name}`;

/** Aliases of what is added to entities, connections, edges and gaps. */
export const addedKeys = {
  id: added('id'),
  kind: added('kind'),
  name: added('name'),
  title: added('title'),
  page: added('page'),
  edges: added('edges'),
  node: added('node'),
  certainty: added('certainty'),
  gaps: added('gaps'),
  gap: added('gap'),
} as const;

export const gapFields = ['reason', 'subject', 'property', 'period', 'count', 'message'] as const;

/** What is asked beside other values of an object, where it has them: they decide what applies to it. */
export const siblingFields = ['unit', 'periodKind', 'changePercent', 'year'] as const;

const keysByName = new Map<string, string>();

/** The alias of what is added under a name of the ontology: made once, since it is looked up in every row. */
export function addedKey(name: string): string {
  const known = keysByName.get(name);
  if (known !== undefined) return known;
  keysByName.set(name, added(name));
  return added(name);
}

/** Variables of the page that is asked for. */
export const pageVariables = { first: added('first'), after: added('after') } as const;

/** The fragment that asks what each end of a relationship is. */
export const endFragment = 'ExportedEnd';

/** The official identifiers that are declared first in a kind. */
export interface KindIdentifiers {
  kind: string;
  names: string[];
}

/** What is told of entities besides their ids and kinds. */
export interface ToldOfEnds {
  names: boolean;
  identifiers: readonly KindIdentifiers[];
}

/** The official identifiers of kinds, each where it is declared first. */
export function identifiersOf(ontology: Ontology): KindIdentifiers[] {
  return [...ontology.kinds.values()].flatMap((kind) => {
    const own = ontology.ownProperties(kind).filter(({ identifier }) => identifier);
    return own.length > 0 ? [{ kind: kind.name, names: own.map(({ name }) => name) }] : [];
  });
}

/** Every alias that an export may add: the limit on aliases leaves them out, since each can stand only once. */
export function addedAliases(ontology: Ontology): string[] {
  const ofRelationships = [...ontology.relationshipTypes.values()].flatMap(
    ({ properties }) => properties?.properties.map(({ name }) => name) ?? [],
  );
  const identifiers = identifiersOf(ontology).flatMap(({ names }) => names);
  const names = new Set([...ofRelationships, ...identifiers, ...gapFields, ...siblingFields].map(added));
  return [...new Set([...Object.values(addedKeys), ...names])];
}
