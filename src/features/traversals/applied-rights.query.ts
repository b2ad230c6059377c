import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import { itemIndex } from '../../ontology/storage';
import { CypherWriter } from '../../query/cypher-writer';
import type { RequestContext } from '../../query/request-context';
import type { Days } from '../../query/valid-on';
import { liesIn, locatingTypes } from '../../query/where/in-place';
import type { AppliedRight } from './co-applicant-pairs';
import { withHeld } from './held';
import { linkOf } from './step-row';
import { CutReason } from './subgraph.type';
import type { Unread } from './tie-graph';
import { membership } from './ties';

const coApplicants = namedQuery('traversals/co-applicants');
const ofClass = namedQuery('traversals/rights-of-class');
const ofPlace = namedQuery('traversals/rights-of-place');

/** Which rights are looked at; at least a class or a place is given. */
export interface RightsAskedFor {
  /** The beginning of a symbol, normalised. */
  ipc: string | null;
  niceClass: string | null;
  place: { id: string; includeDescendants: boolean } | null;
  /** Labels of which a right must have one. */
  kinds: readonly string[];
  days: Days | undefined;
}

/** Rights, parties of a place, applicants of one right, and applicants in all that are looked at. */
const bounds = { rights: 5_000, parties: 20_000, meeting: 200, total: 20_000 };

export const maximumRightsLookedAt = bounds.rights;

export interface RightsFound {
  rights: AppliedRight[];
  /** What was too large to be looked at. */
  unread: Unread[];
  cutBy: CutReason[];
}

const link = z
  .tuple([z.string(), z.enum(Certainty), z.string().nullable(), z.string().nullable()])
  .transform(([key, certainty, validFrom, validTo]) =>
    linkOf(key, { certainty, validFrom, validTo, startDate: null }),
  );
const noLink = z.tuple([z.null(), z.string(), z.null(), z.null()]).transform(() => null);

/** A right, how many takers it has, the relationship to one, whether that is local, and of a group its members. */
const taker = z.tuple([
  z.string(),
  z.number(),
  z.union([link, noLink]),
  z.boolean(),
  z.number(),
  z.array(z.tuple([link, z.boolean()])),
]);

const row = z.object({ tooMany: z.boolean(), cut: z.boolean(), takers: z.array(taker) });

/**
 * The rights that have several applicants, or holders where no applicant is recorded. They are come to by their class;
 * where that has too many and a place is given, by the place.
 */
export async function readAppliedRights(
  asked: RightsAskedFor,
  context: RequestContext,
): Promise<RightsFound> {
  const byClass = classIn(asked);
  const found = byClass && (await readFrom(byClass, asked, context));
  if (found && (!asked.place || found.cutBy.length === 0)) return found;
  return readFrom(placeIn(asked), asked, context);
}

interface Beginning {
  text: string;
  parameters: Readonly<Record<string, unknown>>;
}

function classIn({ ipc, niceClass }: RightsAskedFor): Beginning | null {
  if (ipc !== null) return itemsOf('Patent', 'ipcSymbols', `${literally(ipc)}*`);
  return niceClass === null ? null : itemsOf('Trademark', 'niceClasses', literally(niceClass));
}

function itemsOf(kind: string, property: string, symbols: string): Beginning {
  return { text: ofClass.replace('INDEX', itemIndex(kind, property).name), parameters: { symbols } };
}

/** A text in which the language of the index has no sign of its own. */
const literally = (text: string): string => text.replace(/[^A-Z0-9]/g, '\\$&');

function placeIn({ place }: RightsAskedFor): Beginning {
  const around = place?.includeDescendants ? '<-[:PART_OF]-{0,4}(:Place)' : '';
  const text = ofPlace
    .replace('AROUND', around)
    .replace('LOCATED', locatingTypes(ontology.kind('Party')).join('|'));
  return { text, parameters: { place: place?.id ?? null } };
}

async function readFrom(
  { text, parameters }: Beginning,
  { ipc, niceClass, place, kinds, days }: RightsAskedFor,
  context: RequestContext,
): Promise<RightsFound> {
  const writer = new CypherWriter();
  const whole = coApplicants
    .replace('RIGHTS', () => text)
    .replace(/LOCAL\((\w+)\)/g, (_, party: string) =>
      place ? liesIn(party, ontology.kind('Party'), place, writer) : 'true',
    );
  const [found] = await context.read({
    name: 'traversal co-applicants',
    text: withHeld(whole, days, writer),
    parameters: {
      ...parameters,
      ...{ ipc, niceClass, kinds },
      rights: integer(bounds.rights),
      parties: integer(bounds.parties),
      meeting: integer(bounds.meeting),
      total: integer(bounds.total),
      ...writer.parameters,
    },
  });
  return rightsIn(row.parse(found));
}

function rightsIn({ tooMany, cut, takers }: z.infer<typeof row>): RightsFound {
  const rights = new Map<string, AppliedRight & { applicants: AppliedRight['applicants'][number][] }>();
  const unread: Unread[] = [];
  for (const [id, size, own, local, memberCount, named] of takers) {
    if (size > bounds.meeting) unread.push({ by: 'MEETING', from: id, id, type: null, count: size });
    if (!own) continue;
    const members = named.map(([belongs, isLocal]) => ({ link: belongs, local: isLocal }));
    const applicant = { link: own, local, members };
    if (memberCount > bounds.meeting) {
      const group = applicant.link.to;
      unread.push({ by: 'TIES', from: group, id: group, type: membership, count: memberCount });
    }
    const right = rights.get(id) ?? { id, applicants: [] };
    right.applicants.push(applicant);
    rights.set(id, right);
  }
  return {
    rights: [...rights.values()],
    unread,
    cutBy: [
      ...(cut ? [CutReason.RIGHTS] : []),
      ...(tooMany ? [CutReason.PARTIES] : []),
      ...(takers.length >= bounds.total ? [CutReason.TOTAL] : []),
    ],
  };
}
