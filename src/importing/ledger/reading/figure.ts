import type { Comparator } from '../../../entities/figures/comparator';
import { parsePrintedQuantity } from '../../printed-quantity';
import type { LedgerFindings, LedgerPlace } from '../ledger-finding';

/** A figure of a cell with its qualifier, in the form in which observations and counts hold it. */
export interface Figure {
  exact: string;
  unit: string;
  comparator: Comparator;
  /** The cell, with the unit of its column where it has none itself. */
  printed: string;
}

const BARE_NUMBER = /^\d+(?:\.\d+)?$/;
const LARGE_BARE_NUMBER = /^(\d{1,3})((?:,\d{3})+)((?:\.\d+)?)$/;

/**
 * Reads a cell as one figure. A bare number takes the unit of its column and means just that number; qualifiers
 * are kept; a unit that differs from the column's is a fault, because nothing is converted.
 */
export function readFigure(
  text: string,
  unit: string | undefined,
  place: LedgerPlace,
  faults: LedgerFindings,
): Figure | undefined {
  if (/^[-−]/.test(text) || /^(?:下降|减少|降低)/.test(text)) {
    faults.add(place, 'NEGATIVE_FIGURE');
    return undefined;
  }
  const bare = BARE_NUMBER.test(text) || LARGE_BARE_NUMBER.test(text);
  if (bare && unit === undefined) {
    faults.add(place, 'UNIT_MISSING');
    return undefined;
  }
  if (bare && unit === '%' && Number(text) <= 1 && Number(text) > 0) {
    faults.add(place, 'AMBIGUOUS_PERCENTAGE');
    return undefined;
  }
  const figure = bare
    ? quantityOf(`${text}${unit ?? ''}`)
    : (quantityOf(text) ?? quantityOf(`${text}${unit ?? ''}`));
  if (figure === undefined) {
    faults.add(place, 'BAD_FIGURE', { unit: unit ?? '件', reason: reasonOf(text) });
    return undefined;
  }
  if (unit !== undefined && figure.unit !== unit) {
    faults.add(place, 'UNIT_DIFFERS', { unit, read: figure.unit });
    return undefined;
  }
  return figure;
}

function quantityOf(printed: string): Figure | undefined {
  try {
    return { ...parsePrintedQuantity(printed), printed };
  } catch {
    return undefined;
  }
}

function reasonOf(text: string): string {
  try {
    parsePrintedQuantity(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
