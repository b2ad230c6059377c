import { columnsOf, type Cell, type Column } from '../tabular/columns';
import { rowsAt } from '../tabular/rows';
import type { SelectedField } from '../tabular/selection';
import { entityOf } from './found';
import { isNumberColumn, missingColumn, missingHeading } from './link-tables';
import type { TablePlan } from './plan-table';
import { badArguments } from './refusal';
import {
  fieldHeading,
  heading,
  inLanguage,
  type ExportLanguage,
  type IndicatorNames,
} from './vocabulary/words';

/** A column of a table as it is written. */
export interface OutputColumn {
  /** How `columns` names it. */
  name: string;
  heading: string;
  isNumber: boolean;
  /** What is read of the answer; absent for what is said about the row. */
  column?: Column;
  cellOf: (row: unknown, reasons: string | null) => Cell;
}

export interface ColumnOptions {
  language: ExportLanguage;
  identifiers: readonly string[];
  indicators: IndicatorNames;
  /** Lists of several values per item have sheets of their own, to which an id must lead. */
  linked: boolean;
}

/** The columns of a table: those that are named, in that order, or else all that is selected; reasons come last. */
export function outputColumns(
  plan: TablePlan,
  names: readonly string[] | undefined,
  { language, identifiers, indicators, linked }: ColumnOptions,
): OutputColumn[] {
  const keyOf = (field: SelectedField): string => fieldHeading(field, language);
  const own = columnsOf(rowsAt(plan.selection, {}, plan.path), inLanguage(language, indicators), keyOf)
    .filter(({ isNested }) => !(linked && isNested))
    .map((column) => outputColumn(column, language));
  const reasons: OutputColumn = {
    name: missingColumn,
    heading: missingHeading(language),
    isNumber: false,
    cellOf: (_row, reason) => reason,
  };
  const chosen = names ? choose([...own, reasons], names) : own;
  const withReasons = chosen.includes(reasons) ? chosen : [...chosen, reasons];
  const hasId = withReasons.some(({ name }) => ['id', 'node.id', 'entity.id'].includes(name));
  return linked && !hasId ? [idColumn(language, identifiers), ...withReasons] : withReasons;
}

function outputColumn(column: Column, language: ExportLanguage): OutputColumn {
  return {
    name: column.name,
    heading: column.fields.length > 0 ? heading(column.fields, language) : column.name,
    isNumber: isNumberColumn(column),
    column,
    cellOf: (row) => column.cellOf(row),
  };
}

function idColumn(language: ExportLanguage, identifiers: readonly string[]): OutputColumn {
  return {
    name: 'id',
    heading: language === 'zh' ? '标识' : language === 'en' ? 'Id' : 'id',
    isNumber: false,
    cellOf: (row) => entityOf(row, identifiers)?.id ?? null,
  };
}

/** The columns of these names, in their order; a name that no column has is refused, naming those that exist. */
export function choose<T extends { name: string }>(columns: readonly T[], names: readonly string[]): T[] {
  const available = columns.map(({ name }) => name);
  const unknown = names.filter((name) => !available.includes(name));
  if (unknown.length > 0) {
    throw badArguments(
      `There is no column ${unknown.join(', ')}. The columns of this table: ${available.join(', ')}.`,
      { unknown, available },
    );
  }
  return names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}
