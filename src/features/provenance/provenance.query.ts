import DataLoader from 'dataloader';
import { z } from 'zod';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import type { Stored } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { kindNameOf } from '../../statements/desired-graph';
import { toLoggedStatement, type LoggedStatement } from '../../statements/logged-statement';
import { isShown, settle } from '../../statements/settle';
import { allParts, type CitedPart } from './cited-parts';
import { endsNamedBy, provenanceStatement, type Subject } from './provenance.statement';
import { Provenance } from './provenance.type';

/** The most rows answered for one subject. */
export const maximumRows = 100;

/** What is not selected is not read. */
const text = z.string().default('');
const certainty = z.enum(Certainty).default(Certainty.STATED);
const passage = { code: text, labelZh: text, labelEn: text, source: text };

/** A passage that supports something, with the statement it makes; null where it supports its subject as a whole. */
export const citation = z.object({
  statement: z.unknown().transform((row) => (row === null ? null : toLoggedStatement(row))),
  certainty,
  ...passage,
});

export type Citation = z.infer<typeof citation>;

const support = z.object({ certainty, ids: z.array(z.string()) });
type Support = z.infer<typeof support>;

const supporting = z.object({ id: z.string(), ...passage });
type Passage = z.infer<typeof supporting> & { place: number };

const provenanceRow = z.object({
  answers: z.array(
    z.object({ position: z.number(), stated: z.array(citation), supported: z.array(support) }),
  ),
  /** All that support a subject as a whole, in the order of their ids. */
  passages: z.array(supporting),
});

const knownEvidence = z.object({
  evidence: z
    .array(z.string())
    .nullable()
    .transform((ids) => ids ?? []),
  certainty: z
    .enum(Certainty)
    .nullish()
    .transform((known) => known ?? null),
});

/** What the statement is told of a subject. */
interface Question extends Subject {
  property: string | null;
}

interface ProvenanceRequest extends Pick<Subject, 'subject'> {
  property: string | null;
  /** What a plan read of the subject where it stood, and that property of it; else it is looked for. */
  stored?: Stored | undefined;
  /** All where it is left out. */
  parts?: readonly CitedPart[];
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
        cacheKeyFn: ({ subject, property, parts = allParts }) =>
          [subject, property ?? '', ...parts].join(' '),
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
  const questions = requests.map((request): Question => ({
    subject: request.subject,
    property: request.property,
    ...endsNamedBy(request.subject),
    ...evidenceKnown(request),
  }));
  const parts = new Set(requests.flatMap((request) => request.parts ?? allParts));
  const [row] = await context.read({
    name: 'provenance',
    text: provenanceStatement(questions, parts),
    parameters: { requests: questions, limit: integer(maximumRows) },
  });
  const { answers, passages } = provenanceRow.parse(row);
  const byId = new Map(passages.map((one, place) => [one.id, { ...one, place }]));
  const found = questions.map((): Citation[] => []);
  for (const { position, stated, supported } of answers) {
    found[position] = [...stated, ...supported.flatMap((support) => wholly(support, byId))];
  }
  return questions.map(({ subject, property, type }, position) => {
    const citations = found[position] ?? [];
    const isShown = shownAmong(subject, property, citations);
    return citations.map((one) => toProvenance(one, property, type, isShown(one)));
  });
}

/** What was read with the subject; what supports it as a whole supports each value that it has. */
function evidenceKnown({ property, stored }: ProvenanceRequest): Pick<Question, 'evidence' | 'certainty'> {
  if (!stored) return { evidence: null, certainty: null };
  const { evidence, certainty } = knownEvidence.parse(stored);
  const supports = property === null || (stored[property] ?? null) !== null;
  return { evidence: supports ? evidence : [], certainty };
}

/** The passages that support a subject as a whole, in the order of their ids. */
function wholly({ certainty, ids }: Support, passages: ReadonlyMap<string, Passage>): Citation[] {
  return [...new Set(ids)]
    .flatMap((id) => passages.get(id) ?? [])
    .sort((one, other) => one.place - other.place)
    .map((cited) => ({ ...cited, statement: null, certainty }));
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
  type: string | null,
  shown: boolean,
): Provenance {
  const said = statement ? claimed(statement, property) : unclaimed(property ?? type);
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
