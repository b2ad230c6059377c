/**
 * What a condition is to tell of a row, given that sources leave things open. A condition on what a source does not state,
 * or qualifies, may be neither met nor missed. `certain`: it is met whatever is true; `possible`: it is met for something
 * that may be true. The one negated is the other: what is not certainly so may not be so.
 */
export interface Asked {
  of: 'certain' | 'possible';
  /** Inside a negation null must not stand for false, as it does in a WHERE. */
  negated: boolean;
}

export const certainly: Asked = { of: 'certain', negated: false };
export const possibly: Asked = { of: 'possible', negated: false };

/** What to ask of a condition whose negation is asked about. */
export function negated({ of }: Asked): Asked {
  return { of: of === 'certain' ? 'possible' : 'certain', negated: true };
}

/** A predicate that is null where nothing is stated, as one that is true or false. */
export function decided(predicate: string, { of, negated: inside }: Asked): string {
  if (of === 'possible') return `coalesce(${predicate}, true)`;
  return inside ? `coalesce(${predicate}, false)` : predicate;
}
