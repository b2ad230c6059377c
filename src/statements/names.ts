import type { PropertyDeclaration } from '../ontology/declarations';
import type { Kind, Ontology } from '../ontology/ontology';
import { foldedCode } from '../ontology/text/folded';
import { normalizeName } from '../ontology/text/normalize';
import { searchKeys } from '../ontology/text/search-keys';
import type { DesiredName } from './desired-graph';

/** What a name holds beside its key and the thing it leads to; all are texts. */
const properties = {
  normalized: true,
  text: true,
  kind: true,
  field: true,
  folded: true,
  readings: true,
  pinyin: true,
  initials: true,
  spelled: true,
  shortened: true,
} satisfies Record<Exclude<keyof DesiredName, 'key' | 'of'>, true>;

export const nameProperties = Object.keys(properties) as (keyof typeof properties)[];

/** Counts up when names come to be made in another way, so that older databases make theirs again. */
const generation = 1;

/** What names follow from beside the things themselves. */
export function namesVersion(ontology: Ontology): string {
  const properties = [...ontology.kinds.values()].flatMap((kind) =>
    ontology
      .ownProperties(kind)
      .filter(isSearched)
      .map(({ name }) => `${kind.name}.${name}`),
  );
  return [generation, ...properties.sort()].join(' ');
}

function isSearched({ identifier, searchable }: PropertyDeclaration): boolean {
  return identifier === true || searchable === true;
}

/**
 * Everything a thing is found by: its name and aliases as they are shown, the other names that a source gives it
 * (`claimed`, the preferred first), the values of its searchable properties and its official codes.
 */
export function namesOf(
  kind: Kind,
  id: string,
  shown: Readonly<Record<string, unknown>>,
  claimed: readonly unknown[],
): DesiredName[] {
  if (!kind.labels.includes('Thing')) return [];
  const names = new Map<string, DesiredName>();
  for (const text of [shown.name, shown.aliases, ...claimed].flat(2)) {
    if (typeof text !== 'string') continue;
    const normalized = normalizeName(text);
    const key = `${id}|${normalized}`;
    if (names.has(key)) continue;
    const field = text === shown.name ? 'name' : 'aliases';
    names.set(key, { key, normalized, text, of: id, kind: kind.name, field, ...searchKeys(text) });
  }
  for (const property of kind.properties.values()) {
    if (!isSearched(property)) continue;
    for (const text of [shown[property.name]].flat()) {
      if (typeof text !== 'string') continue;
      const name = propertyName(kind, id, property, text);
      names.set(name.key, name);
    }
  }
  return [...names.values()];
}

/** It has no normalised form, by which alone a thing is looked up by name. */
function propertyName(
  kind: Kind,
  id: string,
  { name, identifier }: PropertyDeclaration,
  text: string,
): DesiredName {
  const keys = identifier ? { folded: foldedCode(text) } : searchKeys(text);
  return { key: `${id}#${name}|${text}`, text, of: id, kind: kind.name, field: name, ...keys };
}
