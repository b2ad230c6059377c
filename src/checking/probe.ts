import { z } from 'zod';
import type { Parameters } from '../database/statement';
import { integer } from '../database/values';
import type { CheckContext } from './check-context';
import { maximumExamples } from './report';

/** A question for things that should not be: the clauses that find them, and how one of them is named. */
export interface Probe {
  name: string;
  /** MATCH … WHERE …, one row for each. */
  match: string;
  /** Expression of the text that names one. */
  example: string;
  parameters?: Parameters;
}

export interface Probed {
  count: number;
  examples: string[];
}

const countRow = z.object({ count: z.number() });
const exampleRow = z.object({ example: z.string().nullable() });

/** How many there are and, only where there are some, a few of them by name. */
export async function probe(context: CheckContext, question: Probe): Promise<Probed> {
  const { name, match, parameters } = question;
  const rows = await context.read(name, `${match}\nRETURN count(*) AS count`, parameters);
  const { count } = countRow.parse(rows[0]);
  return { count, examples: count === 0 ? [] : await examplesOf(context, question) };
}

/** The names of the first few. */
export async function examplesOf(context: CheckContext, question: Probe): Promise<string[]> {
  const { name, match, example, parameters = {} } = question;
  const rows = await context.read(
    `${name}, examples`,
    `${match}\nRETURN ${example} AS example LIMIT $examples`,
    { ...parameters, examples: integer(maximumExamples) },
  );
  return rows.map((row) => exampleRow.parse(row).example ?? '?');
}

/** The id of a node or, where it has none that is a text, what the database calls it. */
export function nodeName(variable: string): string {
  return `coalesce(toStringOrNull(${variable}.id), elementId(${variable}))`;
}

/** A relationship as its key says it, made from the ends that it really has. */
export function relationshipName(from: string, type: string, to: string): string {
  return `${type} + '|' + ${nodeName(from)} + '|' + ${nodeName(to)}`;
}
