import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { Certainty } from '../../entities/evidence/certainty';
import { SamenessReason } from '../../entities/sameness';
import { RequestError } from '../../query/errors';
import { featurePage, inDirection, rangeOf, rangeParameters } from '../../query/feature-page';
import { isBounded, requestedPage } from '../../query/page';
import { isWhole } from '../../query/page-info';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { PossibleDuplicatesArgs } from './sameness.args';
import { PossibleDuplicate, PossibleDuplicateConnection, type PairFilter } from './sameness.type';

const pairs = namedQuery('sameness/pairs');
const pairsWithoutScore = namedQuery('sameness/pairs-without-score');

const pairRow = z.object({
  key: z.string(),
  linkKey: z.string(),
  one: z.string(),
  other: z.string(),
  score: z.number().nullable(),
  reasons: z.array(z.enum(SamenessReason)),
  certainty: z.enum(Certainty),
});

const countRow = z.object({ count: z.number() });

export async function readPossibleDuplicates(
  args: PossibleDuplicatesArgs,
  context: RequestContext,
): Promise<PossibleDuplicateConnection> {
  const filter = filterOf(args);
  const page = requestedPage(args, `possibleDuplicates ${JSON.stringify(filter)}`);
  const range = rangeOf(page);
  context.budget.spend(page.size);
  const rows = await context.read({
    name: 'possible duplicates',
    text: inDirection(pairs, range),
    parameters: { ...filter, ...rangeParameters(range) },
  });
  if (rows.length === 0 && filter.of !== null && !isBounded(page)) {
    await requireExisting('Thing', 'id', filter.of, context);
  }
  const found = rows.map((row) => toPair(pairRow.parse(row)));
  return Object.assign(new PossibleDuplicateConnection(), featurePage(page, found), { filter });
}

/** What a page leaves out: all pairs where none is recorded, and those without a score where one was asked for. */
export async function possibleDuplicateGaps(
  { nodes, pageInfo, filter }: PossibleDuplicateConnection,
  context: RequestContext,
): Promise<Gap[]> {
  const gaps: Gap[] = [];
  if (nodes.length === 0 && isWhole(pageInfo)) {
    const message = 'No such pair is recorded; that does not say that all are different.';
    gaps.push(gap(GapReason.NOT_STATED, message, { subject: filter.of, property: 'maybeSameAs' }));
  }
  const count = filter.minimumScore === null ? 0 : await countWithoutScore(filter, context);
  if (count > 0) {
    const message = `${count} pair(s) were linked by a person and have no score; they are left out.`;
    gaps.push(gap(GapReason.NOT_COMPARABLE, message, { subject: filter.of, property: 'score', count }));
  }
  return gaps;
}

async function countWithoutScore({ of, kinds }: PairFilter, context: RequestContext): Promise<number> {
  const parameters = { of, kinds };
  const [row] = await context.read({ name: 'pairs without a score', text: pairsWithoutScore, parameters });
  return countRow.parse(row).count;
}

function filterOf({ of, kinds, minimumScore }: PossibleDuplicatesArgs): PairFilter {
  if (typeof minimumScore === 'number' && (minimumScore < 0 || minimumScore > 1)) {
    const message = `\`minimumScore\` is ${minimumScore}; scores are between 0 and 1. Use 0 for every pair that has one.`;
    throw new RequestError('BAD_ARGUMENTS', message);
  }
  return { of: of ?? null, kinds: kinds ?? [], minimumScore: minimumScore ?? null };
}

function toPair({ one, other, ...row }: z.infer<typeof pairRow>): PossibleDuplicate {
  return Object.assign(new PossibleDuplicate(), row, { oneId: one, otherId: other });
}
