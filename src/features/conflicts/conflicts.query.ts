import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { RequestError } from '../../query/errors';
import { featurePage, inDirection, rangeOf, rangeParameters } from '../../query/feature-page';
import { isBounded, requestedPage } from '../../query/page';
import type { RequestContext } from '../../query/request-context';
import { requireExisting } from '../../query/require-existing';
import { endsOf, kindNameOf } from '../../statements/desired-graph';
import { liveRelationships, relationshipType } from '../../statements/live-graph';
import { statementMap, type LoggedStatement } from '../../statements/logged-statement';
import { settle, type Disagreement } from '../../statements/settle';
import { gap, GapReason } from '../gaps/gap.type';
import { citation, type Citation } from '../provenance/citation';
import { renderValue, toProvenance } from '../provenance/provenance.query';
import { Conflict, ConflictConnection, ConflictingClaim } from './conflict.type';
import type { ConflictsArgs } from './conflicts.args';

/** The most conflicts answered for one entity. */
export const maximumConflicts = 100;
/** The most statements looked at for one conflict. */
const maximumStatements = 500;

const pageText = namedQuery('conflicts/page');
const subjectsText = namedQuery('conflicts/of-subjects').replaceAll('READ_STATEMENT', () =>
  statementMap('statement', 'passage', 'source'),
);

const pageRow = z.object({ key: z.string(), subjectId: z.string() });

const conflictRow = z.object({
  key: z.string(),
  subjectId: z.string(),
  subjectKey: z.string(),
  property: z.string(),
  rows: z.array(citation),
});

/** A page of conflicts, found by their records; what each is about is read once for its entity. */
export async function readConflicts(
  args: ConflictsArgs,
  context: RequestContext,
): Promise<ConflictConnection> {
  const { subject = null, place = null, property = null } = args;
  if (property !== null) requireProperty(property);
  const page = requestedPage(args, ['conflicts', subject, place, property].join(' '));
  const range = rangeOf(page);
  context.budget.spend(page.size);
  const rows = await context.read({
    name: 'conflicts',
    text: inDirection(pageText, range),
    parameters: { ...rangeParameters(range), subject, place, property },
  });
  const found = rows.map((row) => pageRow.parse(row));
  if (found.length === 0 && !isBounded(page)) {
    if (subject !== null) await requireExisting('Node', 'id', subject, context);
    if (place !== null) await requireExisting('Place', 'id', place, context);
  }
  const conflicts = await Promise.all(
    found.map(({ key, subjectId }) => conflictByKey(key, subjectId, context)),
  );
  const message =
    'No statements that were read differ about this. Where only one source speaks of a thing, none can differ.';
  return Object.assign(
    new ConflictConnection(),
    featurePage(
      page,
      conflicts.flatMap((conflict) => (conflict ? [conflict] : [])),
    ),
    {
      gaps:
        found.length === 0 && !isBounded(page)
          ? [gap(GapReason.NOT_STATED, message, { subject: subject ?? place, property })]
          : [],
    },
  );
}

/** What statements can differ about: properties of kinds and of relationships, and where relationships lead. */
const knownProperties: ReadonlySet<string> = new Set([
  ...[...ontology.kinds.values()].flatMap(({ properties }) => [...properties.keys()]),
  ...[...ontology.relationshipTypes.values()].flatMap(({ type, properties }) => [
    type,
    ...(properties?.properties ?? []).map(({ name }) => name),
  ]),
]);

function requireProperty(property: string): void {
  if (knownProperties.has(property)) return;
  throw new RequestError('UNKNOWN_PROPERTY', `There is no property ${JSON.stringify(property)}.`);
}

async function conflictByKey(
  key: string,
  subjectId: string,
  context: RequestContext,
): Promise<Conflict | undefined> {
  return (await conflictsOf(subjectId, context)).find((conflict) => conflict.key === key);
}

/** The conflicts about an entity and the relationships that begin at it; loads of one tick become one statement. */
export async function conflictsOf(subjectId: string, context: RequestContext): Promise<Conflict[]> {
  const loader = context.loader('conflicts', () => {
    return new DataLoader<string, Conflict[], string>((ids) => readConflictsOf(ids, context), {
      maxBatchSize: 1_000,
    });
  });
  return loader.load(subjectId);
}

async function readConflictsOf(subjects: readonly string[], context: RequestContext): Promise<Conflict[][]> {
  context.budget.spend(subjects.length);
  const rows = await context.read({
    name: 'conflicts of subjects',
    text: subjectsText,
    parameters: {
      subjects,
      limit: integer(maximumConflicts),
      statements: integer(maximumStatements),
    },
  });
  const conflicts = rows.flatMap((row) => toConflict(conflictRow.parse(row)) ?? []);
  return subjects.map((subject) => conflicts.filter(({ subjectId }) => subjectId === subject));
}

/** Undefined where the log changed while it was read. */
function toConflict({
  key,
  subjectId,
  subjectKey,
  property,
  rows,
}: z.infer<typeof conflictRow>): Conflict | undefined {
  const statements = rows.flatMap(({ statement }) => (statement ? [statement] : []));
  const disagreement = disagreementsOf(subjectKey, statements).find((one) => one.property === property);
  if (!disagreement) return undefined;
  const claimOf = (statement: LoggedStatement): Omit<ConflictingClaim, 'decidedBy'> => ({
    value: renderValue(statement.values[property]),
    provenance: toProvenance(
      citationOf(statement, rows),
      property,
      null,
      statement === disagreement.preferred,
    ),
  });
  return Object.assign(new Conflict(), {
    ...{ key, subjectId, subjectKey, property },
    preferred: Object.assign(new ConflictingClaim(), claimOf(disagreement.preferred), { decidedBy: null }),
    others: disagreement.others.map(({ statement, decidedBy }) =>
      Object.assign(new ConflictingClaim(), claimOf(statement), { decidedBy }),
    ),
  });
}

/** What statements differ about: an entity, a relationship, or where those of a type lead from an entity. */
function disagreementsOf(subjectKey: string, statements: readonly LoggedStatement[]): Disagreement[] {
  const [typeOrId = ''] = subjectKey.split('|');
  if (subjectKey === typeOrId) {
    return settle(ontology.kind(kindNameOf(subjectKey)).properties.values(), statements).disagreements;
  }
  const type = relationshipType(ontology, typeOrId);
  return endsOf(subjectKey)
    ? settle(type.properties?.properties ?? [], statements).disagreements
    : liveRelationships(type, statements).disagreements;
}

function citationOf(statement: LoggedStatement, rows: readonly Citation[]): Citation {
  const found = rows.find((row) => row.statement === statement);
  if (!found) throw new Error(`The statement ${statement.id} was not among those read.`);
  return found;
}
