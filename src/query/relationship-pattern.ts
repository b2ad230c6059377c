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
