import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import type { RequestContext } from '../../query/request-context';
import { Provenance } from './provenance.type';

/** The most statements answered for one subject. */
const maximumStatements = 100;

const text = namedQuery('provenance/statements');

const statementRow = z.object({
  position: z.number(),
  properties: z.array(z.string()),
  values: z.string(),
  printed: z.string().nullable(),
  certainty: z.enum(Certainty),
  rule: z.string().nullable(),
  recordedAt: z.string(),
  code: z.string(),
  labelZh: z.string(),
  labelEn: z.string(),
  source: z.string(),
});

const claimedValues = z.record(z.string(), z.unknown());

type ClaimedValues = z.infer<typeof claimedValues>;

interface ProvenanceRequest {
  /** An entity's id, or a relationship's key. */
  subject: string;
  property: string | null;
}

/** The provenance of a subject, all of it or of one property; loads of one tick become one statement. */
export async function loadProvenance(
  request: ProvenanceRequest,
  context: RequestContext,
): Promise<Provenance[]> {
  const loader = context.loader('provenance', () => {
    return new DataLoader<ProvenanceRequest, Provenance[], string>(
      (requests) => readStatements(requests, context),
      {
        cacheKeyFn: ({ subject, property }) => `${subject} ${property ?? ''}`,
        maxBatchSize: 1_000,
      },
    );
  });
  return loader.load(request);
}

async function readStatements(
  requests: readonly ProvenanceRequest[],
  context: RequestContext,
): Promise<Provenance[][]> {
  context.budget.spend(requests.length);
  const rows = await context.read({
    name: 'provenance',
    text,
    parameters: { requests, limit: integer(maximumStatements) },
  });
  const answers = requests.map((): Provenance[] => []);
  for (const row of rows.map((found) => statementRow.parse(found))) {
    answers[row.position]?.push(toProvenance(row, requests[row.position]?.property ?? null));
  }
  return answers;
}

function toProvenance(row: z.infer<typeof statementRow>, property: string | null): Provenance {
  const { code, labelZh, labelEn, source, properties, printed, certainty, rule, recordedAt } = row;
  const claimed = claimedValues.parse(JSON.parse(row.values));
  return Object.assign(new Provenance(), {
    sourceId: source,
    locator: { code, labelZh, labelEn },
    statement: renderStatement(claimed, property),
    properties: property ? [property] : properties,
    printed: property === null ? printed : printedForm(claimed, property),
    certainty,
    rule,
    recordedAt,
  });
}

/** The property that keeps how a figure is printed, by the property that the printed form is of. */
const printedIn: Readonly<Record<string, string>> = {
  value: 'printed',
  exact: 'printed',
  unit: 'printed',
  comparator: 'printed',
  changePercent: 'changePrinted',
  changeComparator: 'changePrinted',
  rank: 'rankPrinted',
  memberCount: 'memberCountPrinted',
  memberCountComparator: 'memberCountPrinted',
  householdCount: 'householdCountPrinted',
  householdCountComparator: 'householdCountPrinted',
};

function printedForm(claimed: ClaimedValues, property: string): string | null {
  const printed = claimed[printedIn[property] ?? property];
  return property in printedIn && typeof printed === 'string' ? printed : null;
}

function renderStatement(claimed: ClaimedValues, property: string | null): string {
  return Object.entries(claimed)
    .filter(([name]) => property === null || name === property)
    .map(([name, value]) => `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
