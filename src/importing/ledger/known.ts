/** A thing of the graph, as far as a ledger may refer to it. */
export interface KnownThing {
  id: string;
  name: string;
  /** Unit of an indicator. */
  unit: string | null;
  /** What sort of source a source is. */
  sourceKind: string | null;
  /** Whether nothing but the ledger itself supports it, from an earlier load. */
  own: boolean;
}

/** What the graph knows of that a ledger speaks of: by id, by normalised name, by official or indicator code. */
export interface Known {
  ids: ReadonlyMap<string, KnownThing>;
  names: ReadonlyMap<string, readonly KnownThing[]>;
  codes: ReadonlyMap<string, readonly KnownThing[]>;
}

export interface KnownQuestion {
  ledgerId: string;
  ids: readonly string[];
  /** Normalised. */
  names: readonly string[];
  codes: readonly string[];
}

/** Asks what is known; the reader of ledgers itself needs no database. */
export type LookUpKnown = (question: KnownQuestion) => Promise<Known>;

/** For a graph that is empty. */
export const nothingKnown: LookUpKnown = () =>
  Promise.resolve({ ids: new Map(), names: new Map(), codes: new Map() });

/** What follows the kind. */
export function slugOfId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
