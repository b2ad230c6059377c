import { ontology } from '../../entities';
import type { CypherWriter } from '../../query/cypher-writer';
import { nodeHeld, relationshipHeld, type Days } from '../../query/valid-on';

const anything = ontology.kind('Node');

/**
 * A text in which HELD(relationship, node, …) stands for whether a relationship and these nodes held on the days that are
 * asked about; where none are, everything did.
 */
export function withHeld(text: string, days: Days | undefined, writer: CypherWriter): string {
  return text.replace(/HELD\(([\w, ]+)\)/g, (_, variables: string) => {
    if (!days) return 'true';
    const [relationship = '', ...nodes] = variables.split(', ');
    const conditions = nodes.flatMap((node) => nodeHeld(node, anything, days, writer) ?? []);
    return [relationshipHeld(relationship, days, writer), ...conditions].join(' AND ');
  });
}
