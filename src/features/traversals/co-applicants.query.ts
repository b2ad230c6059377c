import { isIpcPrefix, normalizeIpcSymbol } from '../../ontology/identifiers/ipc-symbol';
import { isNiceClass, normalizeNiceClass } from '../../ontology/identifiers/nice-class';
import { RequestError } from '../../query/errors';
import { featurePage, rangeOf, rowsBetween } from '../../query/feature-page';
import { isGiven } from '../../query/given-fields';
import { requestedPage } from '../../query/page';
import type { RequestContext } from '../../query/request-context';
import { requireExisting } from '../../query/require-existing';
import { daysAskedFor } from '../../query/valid-on';
import { readAppliedRights, type RightsAskedFor } from './applied-rights.query';
import { pairsOf, type Pair } from './co-applicant-pairs';
import type { CoApplicantsArgs } from './co-applicants.args';
import { CoApplicantPair, CoApplicants, maximumRights } from './co-applicants.type';
import { boundedNumber } from './given-ids';
import { subgraphOf } from './subgraph';
import { CutReason } from './subgraph.type';

/** The most meetings of two in a right that are looked at. */
const maximumMeetings = 200_000;

/** Pairs of those who applied for the same rights, a page of them. */
export async function readCoApplicants(
  args: CoApplicantsArgs,
  context: RequestContext,
): Promise<CoApplicants> {
  const asked = rightsAskedFor(args);
  const least = boundedNumber('minimumShared', args.minimumShared, { least: 1, most: 1_000, otherwise: 1 });
  const page = requestedPage(args, `coApplicants ${JSON.stringify([asked, least])}`);
  const range = rangeOf(page);
  context.budget.spend(page.size);
  const found = await readAppliedRights(asked, context);
  const { pairs, isCut } = pairsOf(found.rights, { least, most: maximumMeetings });
  if (pairs.length === 0 && asked.place) await requireExisting('Place', 'id', asked.place.id, context);
  const { nodes: kept, pageInfo } = featurePage(page, rowsBetween(pairs, range));
  const isPart = kept.length < pairs.length || kept.some(({ rights }) => rights.size > maximumRights);
  const cutBy = [...found.cutBy, ...(isCut ? [CutReason.TOTAL] : []), ...(isPart ? [CutReason.LIMIT] : [])];
  const steps = kept.flatMap(({ rights }) => [...rights.values()].slice(0, maximumRights).flat());
  const ends = kept.flatMap(({ one, other }) => [one, other]);
  const shared = new Set(pairs.flatMap(({ rights }) => [...rights.keys()]));
  const held = found.rights.filter(
    ({ id, applicants: [first] }) => shared.has(id) && first?.link.type === 'HELD_BY',
  );
  return Object.assign(new CoApplicants(), subgraphOf(ends, steps, found.unread, cutBy), {
    pairs: kept.map(toAnswer),
    pairCount: pairs.length,
    pageInfo,
    sharedRights: shared.size,
    withoutApplicant: held.length,
  });
}

function toAnswer({ one, other, viaGroup, certainty, groups, rights }: Pair): CoApplicantPair {
  return Object.assign(new CoApplicantPair(), {
    ...{ one, other, viaGroup, certainty, groups },
    shared: rights.size,
    rights: [...rights.keys()].slice(0, maximumRights),
  });
}

function rightsAskedFor({ ipc, niceClass, place, rightKinds, validOn }: CoApplicantsArgs): RightsAskedFor {
  if (!isGiven(ipc) && !isGiven(niceClass) && !place) {
    throw new RequestError('BAD_ARGUMENTS', 'Give at least one of `ipc`, `niceClass` and `place`.');
  }
  if (isGiven(ipc) && isGiven(niceClass)) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      'Patents have `ipc` and trademarks `niceClass`; no right has both. Give one of them.',
    );
  }
  return {
    ipc: isGiven(ipc) ? ipcPrefixOf(ipc) : null,
    niceClass: isGiven(niceClass) ? niceClassOf(niceClass) : null,
    place: place ? { id: place.id, includeDescendants: place.includeDescendants ?? true } : null,
    kinds: kindsOf(rightKinds, isGiven(ipc) ? 'Patent' : isGiven(niceClass) ? 'Trademark' : null),
    days: daysAskedFor(validOn),
  };
}

function ipcPrefixOf(given: string): string {
  const prefix = normalizeIpcSymbol(given);
  if (isIpcPrefix(prefix)) return prefix;
  throw new RequestError(
    'INVALID_IPC_SYMBOL',
    `\`ipc\` is ${JSON.stringify(given)}; give a symbol of the International Patent Classification or its beginning: H01, ` +
      'H01M or H01M 10/0525.',
  );
}

function niceClassOf(given: string): string {
  const niceClass = normalizeNiceClass(given);
  if (isNiceClass(niceClass)) return niceClass;
  throw new RequestError(
    'INVALID_NICE_CLASS',
    `\`niceClass\` is ${JSON.stringify(given)}; the Nice Classification has the classes 1 to 45.`,
  );
}

/** The kinds of the rights: those asked for, as far as rights of them may have the class. */
function kindsOf(asked: readonly string[] | null | undefined, ofClass: string | null): readonly string[] {
  if (asked?.length === 0) {
    throw new RequestError('BAD_ARGUMENTS', '`rightKinds` is empty; name a kind, or leave it out for all.');
  }
  if (ofClass === null) return asked ?? ['IntellectualProperty'];
  if (!asked || asked.includes(ofClass)) return [ofClass];
  throw new RequestError(
    'BAD_ARGUMENTS',
    `Only a ${ofClass.toLowerCase()} has the class that is asked for; \`rightKinds\` leaves it out.`,
  );
}
