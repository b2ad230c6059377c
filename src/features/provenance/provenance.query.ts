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
import { provenanceStatement, subjectOf } from './provenance.statement';
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

const supporting = z.object({ id: z.string(), ...passage });
type Passage = z.infer<typeof supporting> & { place: number };

/** What provenance.cypher answers. */
const provenanceRow = z.object({
  stated: z.array(z.tuple([z.number(), z.array(citation)])),
  sought: z.array(z.tuple([z.number(), z.enum(Certainty), z.array(z.string())])),
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
    .transform((known) => known ?? Certainty.STATED),
});

/** The passages that support a subject as a whole, and how firmly. */
interface Support {
  certainty: Certainty;
  ids: readonly string[];
}

export interface ProvenanceRequest {
  subject: string;
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
  const known = requests.map(supportKnown);
  const sought = requests.flatMap(({ subject, property }, position) =>
    known[position] ? [] : [{ ...subjectOf(subject), property, position }],
  );
  const parts = new Set(requests.flatMap((request) => request.parts ?? allParts));
  const [row] = await context.read({
    name: 'provenance',
    text: provenanceStatement(sought, parts),
    parameters: {
      subjects: requests.map(({ subject }) => subject),
      properties: requests.map(({ property }) => property),
      ids: [...new Set(known.flatMap((support) => support?.ids ?? []))],
      ...(sought.length > 0 ? { sought } : {}),
      limit: integer(maximumRows),
    },
  });
  const answer = provenanceRow.parse(row);
  const passages = new Map(answer.passages.map((one, place) => [one.id, { ...one, place }]));
  const stated = new Map(answer.stated);
  for (const [position, certainty, ids] of answer.sought) known[position] = { certainty, ids };
  return requests.map(({ subject, property }, position) => {
    const citations = stated.get(position) ?? wholly(known[position], passages);
    const isShown = shownAmong(subject, property, citations);
    const { type } = subjectOf(subject);
    return citations.map((one) => toProvenance(one, property, type, isShown(one)));
  });
}

/** What was read with the subject; what supports it as a whole supports each value that it has. */
function supportKnown({ property, stored }: ProvenanceRequest): Support | undefined {
  if (!stored) return undefined;
  const { evidence, certainty } = knownEvidence.parse(stored);
  const supports = property === null || (stored[property] ?? null) !== null;
  return { certainty, ids: supports ? evidence.slice(0, maximumRows) : [] };
}

/** The passages that support a subject as a whole, in the order of their ids. */
function wholly(support: Support | undefined, passages: ReadonlyMap<string, Passage>): Citation[] {
  if (!support) return [];
  return [...new Set(support.ids)]
    .flatMap((id) => passages.get(id) ?? [])
    .sort((one, other) => one.place - other.place)
    .map((cited) => ({ ...cited, statement: null, certainty: support.certainty }));
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
