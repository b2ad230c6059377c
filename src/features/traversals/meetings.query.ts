import { integer } from '../../database/values';
import { CypherWriter } from '../../query/cypher-writer';
import type { RequestContext } from '../../query/request-context';
import { meetingsRow, toStep } from './step-row';
import { meetingsStatement, typesOf } from './step-statement';
import { largeMeeting, parametersOf, type StepRules, type StepsFound } from './steps.query';

/** The most relationships of two sides among which it is looked where they meet. */
const maximumWork = 50_000;

/**
 * The steps from some things to others, also where one of them has many relationships; undefined where all of them
 * together have so many that it was not looked.
 */
export async function readMeetings(
  from: readonly string[],
  to: readonly string[],
  rules: StepRules,
  context: RequestContext,
): Promise<StepsFound | undefined> {
  const writer = new CypherWriter();
  const rows = await context.read({
    name: 'traversal meetings',
    text: meetingsStatement(rules.followed, { ...rules, writer }),
    parameters: {
      ...parametersOf(rules, typesOf(rules.followed)),
      ...writer.parameters,
      from,
      to,
      both: [...new Set([...from, ...to])],
      work: integer(maximumWork),
    },
  });
  const parts = rows.map((row) => meetingsRow.parse(row));
  if (parts.some(({ work }) => work > maximumWork)) return undefined;
  const found = parts.flatMap(({ items }) => items);
  const steps = found.flatMap((item) => (item.key === null ? [] : [toStep(item.key, item)]));
  const large = found.flatMap((item) => (item.key === null ? [largeMeeting(item)] : []));
  const first = found.length < rules.bounds.total ? undefined : from[0];
  return { steps, large, partly: first === undefined ? [] : [{ id: first, by: 'TOTAL' }], things: [] };
}
