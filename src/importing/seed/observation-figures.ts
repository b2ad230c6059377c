import type { Comparator } from '../../entities/figures/comparator';
import type { ValidationIssue } from '../../ontology/validation';
import { parsePrintedQuantity } from '../printed-quantity';

/** The fields of an observation's record, with the written value as what it is: an exact decimal. */
export function withExactValue(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return fields.value === undefined ? fields : { ...fields, exact: fields.value };
}

/**
 * Completes an observation's figures in place and holds them against what is printed: the exact decimal and
 * the number come from the written value, and value, unit and comparator must be what the printed form says.
 */
export function completeObservation(values: Record<string, unknown>): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const exact = asDecimal(values.exact);
  if (exact !== undefined) Object.assign(values, { exact, value: Number(exact) });
  check(issues, values, 'printed', { exact: values.exact, unit: values.unit, comparator: values.comparator });
  check(issues, values, 'changePrinted', {
    exact: asDecimal(values.changePercent),
    unit: '%',
    comparator: values.changeComparator,
  });
  check(issues, values, 'rankPrinted', { exact: asDecimal(values.rank), unit: '位', comparator: 'EQUAL' });
  if (values.exact === undefined && values.changePercent === undefined && values.rank === undefined) {
    issues.push(mismatch('value', 'the observation has no value, no change and no rank'));
  }
  return issues;
}

interface Figure {
  exact: unknown;
  unit: unknown;
  comparator: unknown;
}

function check(
  issues: ValidationIssue[],
  values: Record<string, unknown>,
  field: string,
  written: Figure,
): void {
  const printed = values[field];
  if (typeof printed !== 'string') {
    if (written.exact !== undefined) issues.push(mismatch(field, 'the printed form is missing'));
    return;
  }
  try {
    const read: { exact: string; unit: string; comparator: Comparator } = parsePrintedQuantity(printed);
    for (const part of ['exact', 'unit', 'comparator'] as const) {
      if (read[part] === written[part]) continue;
      issues.push(
        mismatch(field, `${printed} says ${part} ${read[part]}, the record ${String(written[part])}`),
      );
    }
  } catch (error) {
    issues.push(mismatch(field, error instanceof Error ? error.message : String(error)));
  }
}

function asDecimal(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function mismatch(property: string, message: string): ValidationIssue {
  return { property, code: 'PRINTED_FORM_DIFFERS', message };
}
