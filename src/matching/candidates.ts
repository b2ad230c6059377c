import { SamenessReason } from '../entities/sameness';
import { compareParties } from './compare-parties';
import { profileOf, Side, type PartyProfile, type PartyRecord } from './party-profile';
import { RepeatedKeys } from './repeated-keys';

/** A key that more parties have on one side says nothing about any two of them. */
export const maximumBlock = 50;

/** The most pairs that are kept, the highest scores first. */
export const maximumPairs = 100_000;

/** Pairs below are not worth a person's time. */
export const minimumScore = 0.3;

/** The most skipped keys that are named. */
const maximumNamedKeys = 100;

/** Two organisations that may be one, the smaller id first. */
export interface Candidate {
  from: string;
  to: string;
  score: number;
  reasons: SamenessReason[];
}

export interface Candidates {
  /** How many organisations have a name that can be compared. */
  compared: number;
  /** By score, the highest first, then by ids. */
  pairs: Candidate[];
  /** Pairs that share a key but differ in an official code or in the place where sources put them. */
  excluded: number;
  /** Pairs beyond the bound on their number. */
  leftOut: number;
  /** Keys that too many parties have, by themselves and how many there are. */
  skipped: { keys: string[]; count: number };
}

/** Where sources put a party, and the places around. */
export interface PartyPlaces {
  stated: readonly string[];
  around: readonly string[];
}

/** Where the parties come from: read twice, in pages. */
export interface PartySource {
  count: number;
  pages: () => AsyncIterable<readonly PartyRecord[]>;
  /** The places of parties that are to be compared; none for those that no source puts anywhere. */
  placesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, PartyPlaces>>;
}

interface Block {
  left: Set<string>;
  right: Set<string>;
}

/**
 * The pairs of organisations that may be the same. No two are compared but those that share a key. The first reading
 * counts the keys in a table of fixed size; the second keeps only what has a key that was met again on the other side,
 * so that memory grows with what is alike and not with the graph.
 */
export async function findCandidates(source: PartySource): Promise<Candidates> {
  const repeated = new RepeatedKeys(source.count);
  let compared = 0;
  for await (const profile of profilesOf(source)) {
    compared++;
    for (const [key, side] of profile.keys) repeated.meet(key, side);
  }
  const blocks = new Map<string, Block>();
  const profiles = new Map<string, PartyProfile>();
  for await (const profile of profilesOf(source)) {
    for (const [key, side] of profile.keys) {
      if (!repeated.mayBringTogether(key)) continue;
      enter(blocks, key, side, profile.record.id);
      profiles.set(profile.record.id, profile);
    }
  }
  const { pairs, skipped } = pairsOf(blocks);
  const places = await source.placesOf([...new Set(pairs.flat())]);
  const found = pairs.map(([from, to]) => judge(from, to, profiles, places));
  const kept = found
    .filter((candidate) => candidate !== null)
    .filter(({ score }) => score >= minimumScore)
    .sort(byScore);
  return {
    compared,
    pairs: kept.slice(0, maximumPairs),
    excluded: found.filter((candidate) => candidate === null).length,
    leftOut: Math.max(0, kept.length - maximumPairs),
    skipped: { keys: skipped.slice(0, maximumNamedKeys), count: skipped.length },
  };
}

async function* profilesOf(source: PartySource): AsyncGenerator<PartyProfile> {
  for await (const page of source.pages()) {
    for (const record of page) {
      const profile = profileOf(record);
      if (profile) yield profile;
    }
  }
}

/** One more than the bound is enough to know that a block is too large. */
function enter(blocks: Map<string, Block>, key: string, side: number, id: string): void {
  const block = blocks.get(key) ?? { left: new Set(), right: new Set() };
  blocks.set(key, block);
  if ((side & Side.LEFT) !== 0 && block.left.size <= maximumBlock) block.left.add(id);
  if ((side & Side.RIGHT) !== 0 && block.right.size <= maximumBlock) block.right.add(id);
}

function pairsOf(blocks: ReadonlyMap<string, Block>): { pairs: [string, string][]; skipped: string[] } {
  const pairs = new Map<string, [string, string]>();
  const skipped: string[] = [];
  for (const [key, { left, right }] of blocks) {
    if (left.size === 0 || right.size === 0) continue;
    if (left.size > maximumBlock || right.size > maximumBlock) {
      skipped.push(key);
      continue;
    }
    for (const one of left) {
      for (const other of right) {
        if (one === other) continue;
        const pair: [string, string] = one < other ? [one, other] : [other, one];
        pairs.set(pair.join(' '), pair);
      }
    }
  }
  return { pairs: [...pairs.values()], skipped: skipped.sort() };
}

function judge(
  from: string,
  to: string,
  profiles: ReadonlyMap<string, PartyProfile>,
  places: ReadonlyMap<string, PartyPlaces>,
): Candidate | null {
  const [one, other] = [profiles.get(from), profiles.get(to)];
  if (!one || !other) throw new Error(`${from} and ${to} share a key, but one of them has none.`);
  const comparison = compareParties(one, other);
  if (!comparison) return null;
  if (!comparison.reasons.some(isOfCodes) && areApart(places.get(from), places.get(to))) return null;
  return { from, to, ...comparison };
}

function isOfCodes(reason: SamenessReason): boolean {
  return reason === SamenessReason.SAME_OFFICIAL_CODE_PART;
}

/** Whether sources put two parties in places of which neither lies in the other: each district has its own 科技局. */
function areApart(one: PartyPlaces | undefined, other: PartyPlaces | undefined): boolean {
  if (!one || !other) return false;
  const touches = (mine: PartyPlaces, theirs: PartyPlaces): boolean =>
    mine.stated.some((place) => theirs.around.includes(place));
  return !touches(one, other) && !touches(other, one);
}

function byScore(one: Candidate, other: Candidate): number {
  if (one.score !== other.score) return other.score - one.score;
  const [mine, theirs] = [one, other].map(({ from, to }) => `${from} ${to}`);
  return (mine ?? '') < (theirs ?? '') ? -1 : 1;
}
