import type { TestRecord } from './dataset';

/* Who applied for the same rights, told by looking at each record, without a database and without src. */

export interface Asked {
  ipc?: string;
  niceClass?: string;
  place?: { id: string; includeDescendants?: boolean };
  rightKinds?: readonly string[];
  minimumShared?: number;
  /** A day. */
  validOn?: string;
}

export interface NaivePair {
  one: string;
  other: string;
  shared: number;
  rights: string[];
  viaGroup: boolean;
  groups: string[];
}

interface End {
  to: string;
  validFrom?: string;
  validTo?: string;
}

const endsOf = (value: unknown): End[] =>
  [value ?? []].flat().map((item) => (typeof item === 'string' ? { to: item } : (item as End)));

const codesOf = (value: unknown): string[] =>
  ([value ?? []].flat() as string[]).map((code) =>
    code
      .toUpperCase()
      .replace(/\(.*/, '')
      .replace(/\s/g, '')
      .replace(/^0+/, '')
      .replace(/^([A-H]\d\d[A-Z])0*/, '$1'),
  );

const kindNames: Readonly<Record<string, string>> = {
  PATENT: 'Patent',
  TRADEMARK: 'Trademark',
  GEOGRAPHICAL_INDICATION: 'GeographicalIndication',
};

/** The pairs in the order in which they are to be answered. */
export function naiveCoApplicants(records: readonly TestRecord[], asked: Asked): NaivePair[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const placeOf = (id: string): string[] => endsOf(byId.get(id)?.locatedIn).map(({ to }) => to);
  const isIn = (id: string): boolean => {
    if (!asked.place) return true;
    const places = placeOf(id);
    if (asked.place.includeDescendants === false) return places.includes(asked.place.id);
    while (places.length > 0) {
      const place = places.pop() ?? '';
      if (place === asked.place.id) return true;
      places.push(...endsOf(byId.get(place)?.partOf).map(({ to }) => to));
    }
    return false;
  };
  const held = ({ validFrom = '', validTo = '9999' }: End): boolean =>
    asked.validOn === undefined || (validFrom <= asked.validOn && validTo >= asked.validOn);

  const pairs: NaivePair[] = [];
  for (const right of records) {
    const kind = right.id.split(':')[0] ?? '';
    if (!Object.values(kindNames).includes(kind)) continue;
    if (asked.rightKinds && !asked.rightKinds.some((code) => kindNames[code] === kind)) continue;
    const ipc = asked.ipc?.replace(/\s/g, '');
    if (ipc !== undefined && !codesOf(right.ipcSymbols).some((code) => code.startsWith(ipc))) continue;
    if (asked.niceClass !== undefined && !codesOf(right.niceClasses).includes(asked.niceClass)) continue;
    const applicants = endsOf(right.applicants);
    const takers = (applicants.length > 0 ? applicants : endsOf(right.heldBy)).filter(held);
    const standing = takers.flatMap(({ to }, which) => [
      { id: to, which, group: '' },
      ...endsOf(byId.get(to)?.namedMembers)
        .filter(held)
        .map((member) => ({ id: member.to, which, group: to })),
    ]);
    for (const one of standing) {
      for (const other of standing) {
        if (one.id >= other.id || one.which === other.which || !(isIn(one.id) || isIn(other.id))) continue;
        const groups = [one.group, other.group].filter((group) => group !== '');
        const viaGroup = groups.length > 0;
        const known = pairs.find(
          (pair) => pair.one === one.id && pair.other === other.id && pair.viaGroup === viaGroup,
        );
        const pair = known ?? { one: one.id, other: other.id, shared: 0, rights: [], viaGroup, groups: [] };
        if (!known) pairs.push(pair);
        pair.rights = [...new Set([...pair.rights, right.id])].sort();
        pair.groups = [...new Set([...pair.groups, ...groups])].sort();
        pair.shared = pair.rights.length;
      }
    }
  }
  const isDirect = ({ one, other }: NaivePair): boolean =>
    pairs.some((pair) => !pair.viaGroup && pair.one === one && pair.other === other);
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return pairs
    .filter((pair) => pair.shared >= (asked.minimumShared ?? 1) && !(pair.viaGroup && isDirect(pair)))
    .sort(
      (a, b) =>
        Number(a.viaGroup) - Number(b.viaGroup) ||
        b.shared - a.shared ||
        before(a.one, b.one) ||
        before(a.other, b.other),
    );
}
