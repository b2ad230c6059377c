import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { cellOf, type Cell } from './cell';
import { differencesOf } from './comparability';
import { maximumCells, type CompareArgs } from './compare.args';
import { Comparison, ComparisonCell, ComparisonColumn, ComparisonRow } from './compare.type';
import { figuresOfPlaces, type PlaceFigures } from './figures-of-places';
import { flatFigure } from './flat-figure.type';

export async function readComparison(args: CompareArgs, context: RequestContext): Promise<Comparison> {
  const { places, indicators, years } = args;
  const cells = places.length * indicators.length * years.length;
  if (cells > maximumCells) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      `The table would have ${cells} cells; at most ${maximumCells} are answered at once. Ask for fewer places, ` +
        'indicators or years.',
      { limit: maximumCells },
    );
  }
  const found = await figuresOfPlaces({ places, indicators, years }, context);
  const stated = new Map(found.map((row) => [keyOf(row.place, row.indicator.code), row]));
  const columns = indicators.flatMap((indicator) => years.map((year) => ({ indicator, year })));
  const table = places.map((place) => ({
    place,
    cells: columns.map(({ indicator, year }) => statedCell(stated, place, indicator, year)),
  }));
  return Object.assign(new Comparison(), {
    columns: columns.map(({ year }, index) =>
      toColumn(
        year,
        table.flatMap(({ cells: row }) => row[index] ?? []),
      ),
    ),
    rows: table.map(({ place, cells: row }) =>
      Object.assign(new ComparisonRow(), { placeId: place, cells: row.map(toCell) }),
    ),
  });
}

interface StatedCell extends Cell {
  readonly row: PlaceFigures;
  readonly year: number;
}

const keyOf = (place: string, indicator: string): string => `${place}|${indicator}`;

/** Every place and indicator has a row, or the question was refused. */
function statedCell(
  stated: ReadonlyMap<string, PlaceFigures>,
  place: string,
  indicator: string,
  year: number,
): StatedCell {
  const row = stated.get(keyOf(place, indicator));
  if (!row) throw new Error(`There is no row for ${indicator} of ${place}.`);
  return { ...cellOf(row, year), row, year };
}

function toColumn(year: number, cells: readonly StatedCell[]): ComparisonColumn {
  const figures = cells.flatMap(({ values }) => (values.length === 1 ? values : []));
  return Object.assign(new ComparisonColumn(), {
    indicatorId: cells[0]?.row.indicator.id,
    year,
    filled: figures.length,
    differences: differencesOf(figures),
  });
}

function toCell({
  row,
  year,
  values,
  withoutNumber,
  otherPeriods,
  otherSubjects,
  gap,
}: StatedCell): ComparisonCell {
  const [only] = values;
  return Object.assign(new ComparisonCell(), flatFigure(values.length === 1 && only ? only : null), {
    indicator: row.indicator.code,
    year,
    figureIds: [...values, ...withoutNumber].map(({ id }) => id),
    otherPeriodIds: values.length === 0 ? otherPeriods.map(({ id }) => id) : [],
    otherSubjectIds: otherSubjects.map(({ id }) => id),
    gap,
  });
}
