import type { Period } from '../ontology/declarations';
import type { Kind } from '../ontology/ontology';
import type { CypherWriter } from './cypher-writer';
import { RequestError } from './errors';

export const validOnDescription =
  'What held on this day (2020-06-30), or on some day of this month (2020-06) or year (2020). What states no days is ' +
  'not left out, since nothing says that it did not hold; figures without a period are.';

/** The first and the last day that are asked about. */
export interface Days {
  first: string;
  last: string;
}

/** The days that an operation asks about; undefined where it asks about none. */
export function daysAskedFor(written: string | null | undefined): Days | undefined {
  return written === null || written === undefined ? undefined : daysOf(written, 'validOn');
}

/** Reads a day, a month or a year. */
export function daysOf(written: string, argument: string): Days {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written) ?? [];
  const days = {
    first: [year, month ?? '01', day ?? '01'].join('-'),
    last: [year, month ?? '12', day ?? lastDay(Number(year), Number(month ?? 12))].join('-'),
  };
  if (year === '' || !isDay(days.first) || !isDay(days.last)) {
    throw new RequestError(
      'INVALID_DAY',
      `\`${argument}\` is ${JSON.stringify(written)}; give a day, a month or a year: 2020-06-30, 2020-06 or 2020.`,
    );
  }
  return days;
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDay(year, month));
}

/** Whether a relationship held then. */
export function relationshipHeld(relationship: string, { first, last }: Days, writer: CypherWriter): string {
  return held(`${relationship}.validFrom`, `${relationship}.validTo`, first, last, writer);
}

/** That a relationship and what it leads to held on these days; nothing where none are asked about. */
export function linkHeld(
  relationship: string,
  related: string,
  target: Kind,
  days: Days | undefined,
  writer: CypherWriter,
): string[] {
  if (!days) return [];
  const node = nodeHeld(related, target, days, writer);
  return [relationshipHeld(relationship, days, writer), ...(node === undefined ? [] : [node])];
}

/** Whether a node of a kind that has a period of its own held then; undefined for kinds without. */
export function nodeHeld(node: string, kind: Kind, days: Days, writer: CypherWriter): string | undefined {
  const conditions = [...periodsOf(kind)].map(([period, label]) => {
    const [from, to] = [`${node}.${period.from}`, `${node}.${period.to}`];
    const condition = period.needed
      ? `(coalesce(${from}, ${to}) <= ${writer.parameter(days.last)} AND coalesce(${to}, '9999') >= ${writer.parameter(days.first)})`
      : held(from, to, days.first, days.last, writer);
    return kind.period === period ? condition : `(NOT ${node}:${label} OR ${condition})`;
  });
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}

/** The periods of what a node of a kind may be, each with the topmost label that has it. */
function periodsOf(kind: Kind): Map<Period, string> {
  const periods = new Map<Period, string>();
  for (const concrete of kind.concreteKinds) {
    for (const { period, name } of [concrete, ...concrete.interfaces]) if (period) periods.set(period, name);
  }
  return periods;
}

function held(from: string, to: string, first: string, last: string, writer: CypherWriter): string {
  return (
    `((${from} IS NULL OR ${from} <= ${writer.parameter(last)}) ` +
    `AND (${to} IS NULL OR ${to} >= ${writer.parameter(first)}))`
  );
}

/**
 * The one of several [relationship, node] that a to-one relationship is taken to be. It may have led elsewhere before: what
 * ended gives way to what did not. Asked about some days, what names days that include them comes before what names none.
 */
export function latestOf(pairs: string, days: Days | undefined, writer: CypherWriter): string {
  const [pair, one, best] = [1, 2, 3].map(() => writer.variable('o')) as [string, string, string];
  const [from, to, key] = ['validFrom', 'validTo', 'key'].map((name) => `(${pair}[0]).${name}`);
  const namesDays = days ? `${from} IS NOT NULL OR ${to} IS NOT NULL, ` : '';
  const rank = `[${namesDays}coalesce(${to}, '9999'), coalesce(${from}, '')]`;
  return [
    `reduce(${best} = null, ${one} IN [${pair} IN ${pairs} | [${rank}, ${key}, ${pair}]] |`,
    `CASE WHEN ${best} IS NULL OR ${one}[0] > ${best}[0] OR ${one}[0] = ${best}[0] AND ${one}[1] < ${best}[1]`,
    `THEN ${one} ELSE ${best} END)[2]`,
  ].join('\n');
}
