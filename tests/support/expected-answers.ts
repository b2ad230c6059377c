/* Parts of the answers that tests of the example operations expect. */

/** Words of our own, which may be put better without changing a fact. */
export const words = expect.any(String) as unknown;

export const named = (name: string) => ({ name });
export const nodes = (...rows: unknown[]) => ({ nodes: rows });
export const edges = (...rows: unknown[]) => ({ edges: rows });

/** An end of a relationship without properties, with how firmly it is known. */
export const edge = (certainty: string, name: string) => ({ certainty, node: { name } });

export const notStated = (subject: string, property: string) => ({ reason: 'NOT_STATED', subject, property });

export interface Figure {
  code: string;
  value: number;
  unit: string;
  printed: string;
  comparator?: string;
  denominator?: string;
  kind?: string;
  /** Name of the indicator, where an operation asks for it. */
  name?: string;
  at?: string;
  basis?: string;
}

/** A figure as gi-chains-of-a-place asks for it. */
export const inChain = (figure: Figure) => ({
  indicator: { code: figure.code },
  value: figure.value,
  comparator: figure.comparator ?? 'EQUAL',
  unit: figure.unit,
  printed: figure.printed,
  denominator: figure.denominator ?? null,
  periodKind: figure.kind ?? 'NOT_STATED',
  periodBasis: figure.basis ?? 'NOT_STATED',
});

/** The same as gi-households-and-gains asks for it, with its source. */
export const sourced = (figure: Figure) => ({
  indicator: { code: figure.code, name: figure.name },
  exact: String(figure.value),
  unit: figure.unit,
  comparator: figure.comparator ?? 'EQUAL',
  denominator: figure.denominator ?? null,
  periodBasis: figure.basis ?? 'NOT_STATED',
  provenance: [{ printed: figure.printed, locator: { code: figure.at } }],
});
