import type { FieldNode } from 'graphql';
import type { SelectionReader } from '../../query/selection';

/** What is read of a statement and of the passage it stands in: what it claims and how firmly, and of the passage what is shown. */
export type CitedPart = 'claim' | 'certainty' | 'code' | 'label' | 'source';

export const allParts: readonly CitedPart[] = ['claim', 'certainty', 'code', 'label', 'source'];

const partsShown: readonly CitedPart[] = ['code', 'label', 'source'];

/** Those of them that are of a passage. */
export const shownOf = (parts: readonly CitedPart[]): readonly CitedPart[] =>
  partsShown.filter((part) => parts.includes(part));

/** By the field's nodes, as what is collected below them: a field is asked once for each thing of a list. */
const known = new WeakMap<readonly FieldNode[], readonly CitedPart[]>();

/** The parts that are selected below a field that answers with provenance. */
export function selectedParts(nodes: readonly FieldNode[], selection: SelectionReader): readonly CitedPart[] {
  const parts = known.get(nodes) ?? partsSelected(nodes, selection);
  known.set(nodes, parts);
  return parts;
}

function partsSelected(nodes: readonly FieldNode[], selection: SelectionReader): readonly CitedPart[] {
  const selected = new Set(
    selection.fieldsOf('Provenance', nodes).flatMap((field): string[] => {
      if (field.name === 'certainty' || field.name === 'source') return [field.name];
      return field.name === 'locator'
        ? selection.fieldsOf('Locator', field.nodes).map(({ name }) => name)
        : ['claim'];
    }),
  );
  return allParts.filter((part) => selected.has(part));
}
