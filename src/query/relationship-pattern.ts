import type { Direction } from '../ontology/ontology';

const arrows: Readonly<Record<Direction, readonly [string, string]>> = {
  OUT: ['-', '->'],
  IN: ['<-', '-'],
  BOTH: ['-', '-'],
};

/** The pattern of a relationship from a bound node; what is not named stays anonymous. */
export function relationshipPattern(
  parent: string,
  { type, direction }: { type: string; direction: Direction },
  relationship = '',
  related = '',
): string {
  const [left, right] = arrows[direction];
  return `(${parent})${left}[${relationship}:${type}]${right}(${related})`;
}

/** The node that a relationship leads to, seen from its parent. */
export function otherEnd(
  relationship: string,
  parent: string,
  { direction }: { direction: Direction },
): string {
  if (direction === 'OUT') return `endNode(${relationship})`;
  if (direction === 'IN') return `startNode(${relationship})`;
  return `CASE WHEN startNode(${relationship}) = ${parent} THEN endNode(${relationship}) ELSE startNode(${relationship}) END`;
}
