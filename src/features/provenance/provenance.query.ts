import DataLoader from 'dataloader';
import { z } from 'zod';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import type { RequestContext } from '../../query/request-context';
import { provenanceStatement, subjectOf } from './provenance.statement';
import { Provenance } from './provenance.type';

/** The most rows answered for one subject. */
export const maximumRows = 100;

const claimShape = z.object({
  properties: z.array(z.string()),
  values: z.string(),
  printed: z.string().nullable(),
  rule: z.string().nullable(),
  recordedAt: z.string(),
});

const provenanceRow = z.object({
  position: z.number(),
  row: z.object({
    /** Null where a passage supports the subject as a whole. */
    claim: claimShape.nullable(),
    certainty: z.enum(Certainty),
    code: z.string(),
    labelZh: z.string(),
    labelEn: z.string(),
    source: z.string(),
  }),
});

type ProvenanceRow = z.infer<typeof provenanceRow>['row'];

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
      (requests) => readProvenance(requests, context),
      {
        cacheKeyFn: ({ subject, property }) => `${subject} ${property ?? ''}`,
        maxBatchSize: 1_000,
      },
    );
  });
  return loader.load(request);
}

async function readProvenance(
  requests: readonly ProvenanceRequest[],
  context: RequestContext,
): Promise<Provenance[][]> {
  context.budget.spend(requests.length);
  const questions = requests.map(({ subject, property }) => ({ ...subjectOf(subject), property }));
  const rows = await context.read({
    name: 'provenance',
    text: provenanceStatement(questions),
    parameters: { requests: questions, limit: integer(maximumRows) },
  });
  const answers = questions.map((): Provenance[] => []);
  for (const { position, row } of rows.map((found) => provenanceRow.parse(found))) {
    const { property = null, type = null } = questions[position] ?? {};
    answers[position]?.push(toProvenance(row, property, type));
  }
  return answers;
}

function toProvenance(row: ProvenanceRow, property: string | null, type: string | null): Provenance {
  const { claim, certainty, code, labelZh, labelEn, source } = row;
  return Object.assign(new Provenance(), claim ? claimed(claim, property) : unclaimed(property ?? type), {
    sourceId: source,
    locator: { code, labelZh, labelEn },
    certainty,
  });
}

type Said = Pick<Provenance, 'statement' | 'properties' | 'printed' | 'rule' | 'recordedAt'>;

/** What one statement claims, or the part of it that is about one property. */
function claimed(claim: z.infer<typeof claimShape>, property: string | null): Said {
  const { properties, printed, rule, recordedAt } = claim;
  const values = claimedValues.parse(JSON.parse(claim.values));
  return {
    statement: renderStatement(values, property),
    properties: property === null ? properties : [property],
    printed: property === null ? printed : printedForm(values, property),
    rule,
    recordedAt,
  };
}

/** A passage that supports its subject without a claim says no more than what it was asked about. */
function unclaimed(about: string | null): Said {
  const properties = about === null ? [] : [about];
  return { statement: null, properties, printed: null, rule: null, recordedAt: null };
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
