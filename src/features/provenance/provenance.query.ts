import DataLoader from 'dataloader';
import { z } from 'zod';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import type { Stored } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { kindNameOf } from '../../statements/desired-graph';
import type { LoggedStatement } from '../../statements/logged-statement';
import { isShown, settle } from '../../statements/settle';
import { citation, passage, wholly, type Citation } from './citation';
import { allParts, type CitedPart } from './cited-parts';
import { passagesRead } from './passages-read';
import { maximumRows, provenanceStatement, subjectOf } from './provenance.statement';
import { readAlong } from './read-along';
import { Provenance } from './provenance.type';

/** What provenance.cypher answers. */
const provenanceRow = z.object({
  stated: z.array(z.tuple([z.number(), z.array(citation)])),
  sought: z.array(z.tuple([z.number(), z.enum(Certainty), z.array(z.string())])),
  /** All that support a subject as a whole. */
  passages: z.array(passage),
});

export interface ProvenanceRequest {
  subject: string;
  property: string | null;
  /** What a plan read of the subject (`provenanceNeeds`); else it is looked for. */
  stored?: Stored | undefined;
  /** All where it is left out. */
  parts?: readonly CitedPart[];
}

/** The provenance of a subject, all of it or of one property; loads of one tick become one statement. */
export async function loadProvenance(
  request: ProvenanceRequest,
  context: RequestContext,
): Promise<Provenance[]> {
  const [provenance = []] = await loadAllProvenance([request], context);
  return provenance;
}

/** As loadProvenance, for several subjects, in their order. */
export async function loadAllProvenance(
  requests: readonly ProvenanceRequest[],
  context: RequestContext,
): Promise<Provenance[][]> {
  const isRead = ({ stored }: ProvenanceRequest): boolean => stored !== undefined;
  const apart = requests.filter((request) => !isRead(request));
  const byRequest = new Map([
    ...provenanceAlong(requests.filter(isRead), context),
    ...(await provenanceApart(apart, context)),
  ]);
  return requests.map((request) => byRequest.get(request) ?? []);
}

type Answers = (readonly [ProvenanceRequest, Provenance[]])[];

/** Of subjects that a plan read, with the passages that support them as a whole. */
function provenanceAlong(requests: readonly ProvenanceRequest[], context: RequestContext): Answers {
  context.budget.spend(requests.length);
  // The same passages support much of a record that was taken over as a whole.
  const bySupport = new Map<string, Provenance[]>();
  return requests.map((request) => {
    const { stored = {}, property } = request;
    const parts = partsOf(request);
    const { stated, support } = readAlong(stored, { property, parts });
    if (stated) return [request, provenanceOf(request, stated)];
    const key = [aboutOf(request), ...parts, support.certainty, ...support.ids].join('\n');
    const known = bySupport.get(key);
    if (known) return [request, known];
    const provenance = provenanceOf(request, wholly(support, passagesRead(parts, context)));
    bySupport.set(key, provenance);
    return [request, provenance];
  });
}

/** Of subjects of which nothing was read. */
async function provenanceApart(
  requests: readonly ProvenanceRequest[],
  context: RequestContext,
): Promise<Answers> {
  const loader = context.loader('provenance', () => {
    return new DataLoader<ProvenanceRequest, Citation[], string>((all) => readCitations(all, context), {
      cacheKeyFn: (request) => [request.subject, request.property ?? '', ...partsOf(request)].join(' '),
      maxBatchSize: 1_000,
    });
  });
  return Promise.all(
    requests.map(async (request) => [request, provenanceOf(request, await loader.load(request))] as const),
  );
}

const partsOf = ({ parts = allParts }: ProvenanceRequest): readonly CitedPart[] => parts;

async function readCitations(
  requests: readonly ProvenanceRequest[],
  context: RequestContext,
): Promise<Citation[][]> {
  context.budget.spend(requests.length);
  const sought = requests.map(({ subject, property }, position) => {
    return { ...subjectOf(subject), property, position };
  });
  const [row] = await context.read({
    name: 'provenance',
    text: provenanceStatement(sought, new Set(requests.flatMap(partsOf))),
    parameters: {
      subjects: requests.map(({ subject }) => subject),
      properties: requests.map(({ property }) => property),
      sought,
      limit: integer(maximumRows),
    },
  });
  const answer = provenanceRow.parse(row);
  const passages = new Map(answer.passages.map((one) => [one.id, one]));
  const found = new Map(answer.stated);
  for (const [position, certainty, ids] of answer.sought) {
    found.set(position, wholly({ certainty, ids }, passages));
  }
  return requests.map((_, position) => found.get(position) ?? []);
}

function provenanceOf(request: ProvenanceRequest, citations: readonly Citation[]): Provenance[] {
  const { subject, property } = request;
  const isShown = shownAmong(subject, property, citations);
  const about = aboutOf(request);
  return citations.map((one) => toProvenance(one, property, about, isShown(one)));
}

/** What a passage without a claim is about: a property, or a type of relationship; null for all of an entity. */
function aboutOf({ subject, property }: ProvenanceRequest): string | null {
  return property ?? subjectOf(subject).type;
}

/**
 * Whether what a statement claims of its subject, or of one property, is what is shown, by the rule of preference among
 * all that were found.
 */
function shownAmong(
  subject: string,
  property: string | null,
  citations: readonly Citation[],
): (one: Citation) => boolean {
  const statements = citations.flatMap(({ statement }) => (statement ? [statement] : []));
  const kind = ontology.kinds.get(kindNameOf(subject));
  if (!kind || statements.length < 2) return ({ statement }) => statement === null || isShown(statement);
  const { disagreements } = settle(kind.properties.values(), statements);
  const asked = property === null ? null : (kind.properties.get(property)?.qualifies ?? property);
  const about = disagreements.filter((found) => asked === null || found.property === asked);
  const outvoted = new Set(about.flatMap(({ others }) => others.map(({ statement }) => statement)));
  return ({ statement }) => statement === null || (isShown(statement) && !outvoted.has(statement));
}

/** One row of provenance, of a subject as a whole or of one property. */
export function toProvenance(
  { statement, certainty, code, labelZh, labelEn, source }: Citation,
  property: string | null,
  about: string | null,
  shown: boolean,
): Provenance {
  const said = statement ? claimed(statement, property) : unclaimed(about);
  return Object.assign(new Provenance(), said, {
    sourceId: source,
    locator: { code, labelZh, labelEn },
    certainty,
    shown,
  });
}

type Said = Omit<Provenance, 'sourceId' | 'locator' | 'certainty' | 'shown'>;

/** What one statement claims, or the part of it that is about one property. */
function claimed(statement: LoggedStatement, property: string | null): Said {
  const { properties, printed, rule, recordedAt, recordedBy, rank, validFrom, validTo, values } = statement;
  return {
    statement: renderStatement(values, property),
    properties: property === null ? properties : [property],
    printed: property === null ? printed : printedForm(values, property),
    ...{ rule, recordedAt, recordedBy, rank, validFrom, validTo },
  };
}

/** A passage that supports its subject without a claim says no more than what it was asked about. */
function unclaimed(about: string | null): Said {
  const properties = about === null ? [] : [about];
  const nothing = {
    rule: null,
    recordedAt: null,
    recordedBy: null,
    rank: null,
    validFrom: null,
    validTo: null,
  };
  return { statement: null, properties, printed: null, ...nothing };
}

type ClaimedValues = LoggedStatement['values'];

/** By each property that is printed in a form of its own, the property that keeps this form; from the classes. */
const printedIn: ReadonlyMap<string, string> = new Map(
  [...ontology.kinds.values()]
    .flatMap((kind) => [...kind.properties.values()])
    .filter(({ printedForm: isForm }) => isForm === true)
    .flatMap(({ name: form, qualifies: printed }) =>
      [...ontology.kinds.values()]
        .flatMap((kind) => [...kind.properties.values()])
        .filter(({ name, qualifies }) => (qualifies ?? name) === printed)
        .map(({ name }): [string, string] => [name, form]),
    ),
);

function printedForm(values: ClaimedValues, property: string): string | null {
  const form = printedIn.get(property);
  const printed = form === undefined ? undefined : values[form];
  return typeof printed === 'string' ? printed : null;
}

function renderStatement(values: ClaimedValues, property: string | null): string {
  return Object.entries(values)
    .filter(([name]) => property === null || name === property)
    .map(([name, value]) => `${name} = ${renderValue(value)}`)
    .join('; ');
}

/** A claimed value as text: as it was written, a list as JSON. */
export function renderValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
