import type { Comparator } from '../../../entities/figures/comparator';
import { parsePrintedQuantity, unitAtEnd } from '../../printed-quantity';
import type { LedgerFindings, LedgerPlace } from '../ledger-finding';

/** A figure of a cell with its qualifier, in the form in which observations and counts hold it. */
export interface Figure {
  exact: string;
  unit: string;
  comparator: Comparator;
  /** The cell, with the unit of its column where it has none itself. */
  printed: string;
}

const BARE_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const DECREASE = /^(?:[-−]|同比下降|下降|减少|降低)/;

/**
 * Reads a cell as one figure. A bare number takes the unit of its column, 万元 as well as 元, and means just that
 * number; qualifiers are kept; a unit that differs from the column's is a fault, because nothing is converted.
 */
export function readFigure(
  text: string,
  unit: string | undefined,
  place: LedgerPlace,
  faults: LedgerFindings,
): Figure | undefined {
  const bare = BARE_NUMBER.test(text);
  const printed = unitAtEnd(text) === undefined ? `${text}${unit ?? ''}` : text;
  const read = quantityOf(printed);
  const wanted = unit === undefined ? read?.unit : (baseUnit(unit) ?? unit);
  if (DECREASE.test(text)) faults.add(place, 'NEGATIVE_FIGURE');
  else if (bare && unit === undefined) faults.add(place, 'UNIT_MISSING');
  else if (bare && unit === '%' && isFraction(text)) faults.add(place, 'AMBIGUOUS_PERCENTAGE');
  else if (!read) {
    faults.add(place, 'BAD_FIGURE', { unit: unit ?? '件', reason: reasonOf(printed) });
  } else if (read.unit !== wanted) {
    faults.add(place, 'UNIT_DIFFERS', { unit: wanted ?? '', read: read.unit });
  } else return read;
  return undefined;
}

function isFraction(text: string): boolean {
  return Number(text) > 0 && Number(text) <= 1;
}

/** The unit in which figures of a unit are kept: 元 for 万元. Undefined where the text is no unit. */
export function baseUnit(text: string): string | undefined {
  return quantityOf(`1${text}`)?.unit;
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
