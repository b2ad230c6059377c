import {
  GapFragmentDoc,
  NamedFragmentDoc,
  RelatedByFragmentDoc,
  RelatedFigureFragmentDoc,
  TypedDocumentString,
  type Language,
} from '../../api/generated';
import { kinds, targets } from '../../api/generated-kinds';
import type { DescribedKind, DescribedProperty, DescribedRelationship } from '../../api/kinds';

/*
 * Operations on one entity, composed from what the schema says of its kind, so that a kind or a property that is added
 * to the schema is shown without an edit here. Two are asked one after the other: what it is and how many of each
 * relationship there are, then the rows of those that there are.
 */

export interface EntityVariables {
  readonly id: string;
  readonly language: Language;
}

export interface RowVariables extends EntityVariables {
  readonly first: number;
  readonly after?: string;
}

/** What composed operations answer: the entity by its fields, or null where there is none. */
export interface ComposedAnswer {
  readonly node: Readonly<Record<string, unknown>> | null;
}

/** The schema's description of a kind; one that this page was built without has only a name. */
export function kindNamed(name: string): DescribedKind {
  return kinds[name] ?? { properties: [], relationships: [], hasGaps: false };
}

/** Its own values, what relationships to one lead to, and the counts of those to many. */
export function outlineOf(kindName: string): TypedDocumentString<ComposedAnswer, EntityVariables> {
  const { properties, relationships, hasGaps } = kindNamed(kindName);
  const fields = [
    namesOf(properties),
    ...relationships.map((one) => (one.toMany ? `${one.name} { totalCount }` : toOne(one))),
    ...(hasGaps ? ['gaps { ...Gap }'] : []),
    'provenance { ...Passage } conflicts { property }',
  ];
  return composed('EntityOutline', '$id: ID!, $language: Language!', kindName, fields);
}

/** The first rows of some relationships to many, or the rows after a position of one. */
export function rowsOf(
  kindName: string,
  relationships: readonly DescribedRelationship[],
): TypedDocumentString<ComposedAnswer, RowVariables> {
  const fields = relationships.map(
    (one) =>
      `${one.name}(first: $first, after: $after) { edges { ${related(one)} } pageInfo { hasNextPage endCursor } }`,
  );
  const variables = '$id: ID!, $first: Int!, $after: String, $language: Language!';
  return composed('EntityRelationships', variables, kindName, fields);
}

/** All that is exported of an entity: the server makes each relationship a sheet of its own. */
export function dossierOf(
  kindName: string,
  relationships: readonly DescribedRelationship[],
): TypedDocumentString<ComposedAnswer, { readonly id: string; readonly first: number }> {
  const { properties, relationships: all } = kindNamed(kindName);
  const isThing = kindName in targets ? targets[kindName]?.isNamed : true;
  const fields = [
    ...(isThing === false ? [] : ['name aliases description']),
    namesOf(properties),
    ...all.filter(({ toMany }) => !toMany).map(({ name, target }) => `${name} { ${asExported(target)} }`),
    ...relationships.map(
      ({ name, target }) => `${name}(first: $first) { totalCount nodes { ${asExported(target)} } }`,
    ),
    'provenance { statement certainty locator { code label } source { title publisher date } }',
  ];
  const selection = `node(id: $id) { id ... on ${kindName} { ${fields.join(' ')} } }`;
  const paged = relationships.length > 0 ? ', $first: Int!' : '';
  return new TypedDocumentString(`query Dossier($id: ID!${paged}) { ${selection} }`);
}

/** What an exported row says of what it leads to; figures with the fields without which they are misread. */
function asExported(target: string): string {
  const described = targets[target];
  const own = `id ${described?.isNamed === true ? 'name' : ''} ${namesOf(described?.properties ?? [])}`;
  return target === 'Observation' ? `${own} indicator { name } subject { id name }` : own;
}

function composed<Variables extends EntityVariables>(
  operation: string,
  variables: string,
  kindName: string,
  fields: readonly string[],
): TypedDocumentString<ComposedAnswer, Variables> {
  const selection = `node(id: $id) { id ... on ${kindName} { ${fields.join(' ')} } }`;
  const text = `query ${operation}(${variables}) { ${selection} }`;
  return new TypedDocumentString(withFragments(text));
}

function toOne(relationship: DescribedRelationship): string {
  return `${relationship.name}Edge { ${related(relationship)} }`;
}

/** What is asked of a relationship and of what it leads to. */
function related({ properties, target }: DescribedRelationship): string {
  const figure = target === 'Observation' ? '...RelatedFigure' : namesOf(targets[target]?.properties ?? []);
  return `...RelatedBy ${namesOf(properties)} node { ...Named ${figure} }`;
}

const namesOf = (properties: readonly DescribedProperty[]): string =>
  properties.map(({ name }) => name).join(' ');

/** The fragments that composed operations may use, by name. */
const fragments: ReadonlyMap<string, string> = new Map(
  [RelatedByFragmentDoc, NamedFragmentDoc, RelatedFigureFragmentDoc, GapFragmentDoc].flatMap((document) =>
    String(document)
      .split(/(?=^\s*fragment )/m)
      .flatMap((fragment): [string, string][] => {
        const [, name] = /^\s*fragment (\w+)/.exec(fragment) ?? [];
        return name === undefined ? [] : [[name, fragment.trim()]];
      }),
  ),
);

/** The text with the fragments that it uses, itself or through others, each once. */
function withFragments(text: string): string {
  const used = new Set<string>();
  const use = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name);
      if (fragment === undefined || used.has(name)) continue;
      used.add(name);
      use(fragment);
    }
  };
  use(text);
  return [text, ...[...used].map((name) => fragments.get(name))].join('\n');
}
