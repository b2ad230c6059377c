import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { addedKey, addedKeys, endFragment, gapFields, siblingFields, type ToldOfEnds } from './added-fields';

/**
 * A document that also asks for what link tables, reasons and the count of rows need: ids and kinds of entities, and what
 * they are called where that is told, whether connections go on, the properties of relationships, and gaps.
 */
export function augment(document: DocumentNode, schema: GraphQLSchema, told: ToldOfEnds): DocumentNode {
  const types = new TypeInfo(schema);
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const augmented = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (set) => {
          const type = types.getParentType();
          if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
          const selections = additions(type.name, Object.values(type.getFields()), set, fragments);
          const isNode = type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
          const ends = isNode ? selectionsOf(`...${endFragment}`) : [];
          return { ...set, selections: [...set.selections, ...selections, ...ends] };
        },
      },
    }),
  );
  if (!usesEnds(augmented)) return augmented;
  const { definitions } = parse(endText(told));
  return { ...augmented, definitions: [...augmented.definitions, ...definitions] };
}

function usesEnds(document: DocumentNode): boolean {
  let used = false;
  visit(document, {
    FragmentSpread: ({ name }) => {
      used ||= name.value === endFragment;
    },
  });
  return used;
}

/** What one selection set lacks. */
function additions(
  typeName: string,
  fields: readonly GraphQLField<unknown, unknown>[],
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectionNode[] {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const texts: string[] = [];
  if (typeName === 'Gap') texts.push(gapSelection);
  else if (has('gaps') && !selects(set, 'gaps', fragments)) {
    texts.push(`${addedKeys.gaps}: gaps { ${gapSelection} }`);
  }
  if (has('gap') && !selects(set, 'gap', fragments)) texts.push(`${addedKeys.gap}: gap { ${gapSelection} }`);
  const siblings = decidingFieldsOf(fields);
  if (siblings.length > 0) texts.push(aliased(siblings));
  if (has('pageInfo') && has('edges')) {
    texts.push(`${addedKeys.page}: pageInfo { hasNextPage endCursor }`);
    const edge = edgeFieldsOf(fields);
    if (edge && selects(set, 'nodes', fragments) && !selects(set, 'edges', fragments)) {
      texts.push(`${addedKeys.edges}: edges { ${edge} ${addedKeys.node}: node { ...${endFragment} } }`);
    }
  }
  if (has('cursor') && has('certainty')) texts.push(aliased(relationshipLeaves(fields)));
  return texts.length > 0 ? selectionsOf(texts.join(' ')) : [];
}

const gapSelection = aliased(gapFields);

/** The values that decide what applies to a figure; nothing for other objects. */
function decidingFieldsOf(fields: readonly GraphQLField<unknown, unknown>[]): string[] {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  return has('periodKind') && has('periodStart') ? siblingFields.filter(has) : [];
}

/** The properties of a relationship's edge, under aliases; nothing for a list at the root, which is no relationship. */
function edgeFieldsOf(fields: readonly GraphQLField<unknown, unknown>[]): string | undefined {
  const edges = fields.find(({ name }) => name === 'edges');
  const edge = edges && getNamedType(edges.type);
  if (!isObjectType(edge) || !('certainty' in edge.getFields())) return undefined;
  return aliased(relationshipLeaves(Object.values(edge.getFields())));
}

/** Most relationships name no days, and `match` tells nothing unless possible rows are asked for: only where selected. */
const onlyWhereSelected: ReadonlySet<string> = new Set(['cursor', 'validFrom', 'validTo', 'match']);

/** The values that a relationship's edge carries of its own. */
export function relationshipLeaves(fields: readonly GraphQLField<unknown, unknown>[]): string[] {
  return fields
    .filter(({ name, type }) => !onlyWhereSelected.has(name) && isLeafType(getNamedType(type)))
    .map(({ name }) => name);
}

function aliased(names: readonly string[]): string {
  return names.map((name) => `${addedKey(name)}: ${name}`).join(' ');
}

/** Whether a selection set selects a field under its own name, itself or through fragments. */
function selects(
  set: SelectionSetNode,
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name && !isAdded(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet, name, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment !== undefined && selects(fragment.selectionSet, name, fragments);
  });
}

const isAdded = ({ alias }: FieldNode): boolean => alias?.value.startsWith(addedKey('')) ?? false;

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

function endText({ names: areNamed, identifiers }: ToldOfEnds): string {
  const codes = identifiers.map(({ kind, names }) => `... on ${kind} { ${aliased(names)} }`);
  const named = areNamed ? `... on Thing { ${addedKeys.name}: name }` : '';
  return `fragment ${endFragment} on Node {
    ${addedKeys.id}: id ${addedKeys.kind}: __typename
    ${named} ... on Source { ${addedKeys.title}: title } ${codes.join(' ')}
  }`;
}
