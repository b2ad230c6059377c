import type { FieldNode } from 'graphql';
import type { FieldInfo } from '../../query/execution/answer-all';
import { SelectionReader } from '../../query/selection';

/** What is read of a statement and of the passage it stands in: what it claims and how firmly, and of the passage what is shown. */
export type CitedPart = 'claim' | 'certainty' | 'code' | 'label' | 'source';

export const allParts: readonly CitedPart[] = ['claim', 'certainty', 'code', 'label', 'source'];

/** By the field's nodes, as what is collected below them: a field is asked once for each thing of a list. */
const known = new WeakMap<readonly FieldNode[], readonly CitedPart[]>();

/** The parts that are selected below a field that answers with provenance. */
export function selectedParts(info: FieldInfo): readonly CitedPart[] {
  const parts = known.get(info.fieldNodes) ?? partsSelected(info);
  known.set(info.fieldNodes, parts);
  return parts;
}

function partsSelected(info: FieldInfo): readonly CitedPart[] {
  const selection = new SelectionReader(info);
  const selected = new Set(
    selection.fieldsOf('Provenance', info.fieldNodes).flatMap(({ name, nodes }): string[] => {
      if (name === 'certainty' || name === 'source') return [name];
      return name === 'locator' ? selection.fieldsOf('Locator', nodes).map((field) => field.name) : ['claim'];
    }),
  );
  return allParts.filter((part) => selected.has(part));
}
