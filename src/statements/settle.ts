import { StatementRank } from '../entities/evidence/statement-rank';
import type { PropertyDeclaration } from '../ontology/declarations';
import type { LoggedStatement } from './logged-statement';
import { decidedBy, inOrderOfPreference, validTogether, type PreferenceCriterion } from './preference';
import { storedValue } from './stored-value';

/** A statement whose claim is not shown, and what decided against it. */
export interface Outvoted {
  statement: LoggedStatement;
  decidedBy: PreferenceCriterion;
}

/** Statements that differ about one property, or about where a to-one relationship leads. */
export interface Disagreement {
  property: string;
  preferred: LoggedStatement;
  others: Outvoted[];
}

/** What statements about one subject come to. */
export interface Settled {
  values: Record<string, unknown>;
  /** The passages that support what is shown, in a stable order. */
  evidence: string[];
  disagreements: Disagreement[];
}

/**
 * Settles what all statements about one subject come to. Values of a list stand side by side. Of claims that cannot both
 * be true the preferred one is shown; those that agree with it support it, and the rest is told as a disagreement,
 * unless they are about other days. A value and what qualifies it (unit, comparator) are never taken from statements
 * that differ.
 */
export function settle(
  properties: Iterable<PropertyDeclaration>,
  statements: readonly LoggedStatement[],
): Settled {
  const ordered = inOrderOfPreference(statements);
  const settled: Settled = { values: {}, evidence: [], disagreements: [] };
  const evidence = new Set<string>();
  for (const group of groupsOf(properties)) {
    const found = group[0]?.list ? settleList(group, statements) : settleOne(group, ordered);
    Object.assign(settled.values, found.values);
    settled.disagreements.push(...found.disagreements);
    for (const passage of found.evidence) evidence.add(passage);
  }
  settled.evidence = [...evidence].sort();
  return settled;
}

/** Properties that are claimed together: the one that is qualified first. */
function groupsOf(properties: Iterable<PropertyDeclaration>): PropertyDeclaration[][] {
  const groups = new Map<string, PropertyDeclaration[]>();
  for (const property of properties) {
    const key = property.qualifies ?? property.name;
    const group = groups.get(key) ?? [];
    groups.set(key, property.qualifies === undefined ? [property, ...group] : [...group, property]);
  }
  return [...groups.values()];
}

function settleList(group: readonly PropertyDeclaration[], statements: readonly LoggedStatement[]): Settled {
  const settled: Settled = { values: {}, evidence: [], disagreements: [] };
  const inOrderOfPassages = [...statements].sort((one, other) => {
    return [one.passage, one.id].join('|') < [other.passage, other.id].join('|') ? -1 : 1;
  });
  for (const property of group) {
    const claiming = inOrderOfPassages.filter(
      (statement) => isShown(statement) && property.name in statement.values,
    );
    if (claiming.length === 0) continue;
    const values = claiming.flatMap(({ values: claimed }) => [claimed[property.name]].flat());
    settled.values[property.name] = [...new Set(values.map((value) => storedValue(property, value)))];
    settled.evidence.push(...claiming.map(({ passage }) => passage));
  }
  return settled;
}

function settleOne(group: readonly PropertyDeclaration[], ordered: readonly LoggedStatement[]): Settled {
  const claiming = ordered.filter(({ values }) => group.some(({ name }) => name in values));
  const preferred = claiming.find(isShown);
  const [main] = group;
  if (!preferred || !main) return { values: {}, evidence: [], disagreements: [] };
  const values: Record<string, unknown> = {};
  const evidence: string[] = [];
  const others: Outvoted[] = [];
  for (const statement of [preferred, ...claiming.filter((other) => other !== preferred)]) {
    const claimed = claimedValues(group, statement);
    if (isShown(statement) && agree(group, values, claimed)) {
      // What another statement adds completes the claim; what it words otherwise does not replace it.
      Object.assign(values, { ...claimed, ...values });
      evidence.push(statement.passage);
    } else if (validTogether(preferred, statement)) {
      others.push({ statement, decidedBy: decidedBy(preferred, statement) });
    }
  }
  const disagreements = others.length > 0 ? [{ property: main.name, preferred, others }] : [];
  return { values, evidence, disagreements };
}

function claimedValues(
  group: readonly PropertyDeclaration[],
  { values }: LoggedStatement,
): Record<string, unknown> {
  const claimed = group.filter(({ name }) => name in values);
  return Object.fromEntries(
    claimed.map((property) => [property.name, storedValue(property, values[property.name])]),
  );
}

/** Whether two claims can both be shown: what both say, other than in words, is the same. */
function agree(
  group: readonly PropertyDeclaration[],
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  return group.every(
    ({ name, prose, printedForm }) =>
      prose === true || printedForm === true || !(name in one && name in other) || one[name] === other[name],
  );
}

export function isShown({ rank }: LoggedStatement): boolean {
  return rank !== StatementRank.DEPRECATED;
}
