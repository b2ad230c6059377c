/** An indicator's own unit, and the other measure words in which sources count the same. */
export interface Units {
  readonly unit: string;
  readonly measureWords?: readonly string[] | null;
}

/**
 * The unit that a figure is counted in: that of its indicator where the measure word that is printed counts the same. A
 * figure without a value has no unit of its own; it would be counted in that of its indicator.
 */
export function countingUnit(printed: string | null, { unit, measureWords }: Units): string {
  return printed === null || measureWords?.includes(printed) ? unit : printed;
}
