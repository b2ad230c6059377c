import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';
import { Comparator } from '../../entities/figures/comparator';
import { Denominator } from '../../entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../entities/figures/period';
import { HouseholdKind } from '../../entities/organizations/farm-household-group';
import { GiRegime } from '../../entities/rights/gi-protection';
import { Status } from '../../entities/status';
import { OperatorKind } from './operator-kind';

const figureRow = z.object({
  id: z.string(),
  indicator: z.string().nullable(),
  exact: z.string().nullable(),
  unit: z.string().nullable(),
  comparator: z.enum(Comparator).nullable(),
  denominator: z.enum(Denominator).nullable(),
  status: z.enum(Status).nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  periodKind: z.enum(PeriodKind),
  periodBasis: z.enum(PeriodBasis),
});

/** The figures of one subject: how many there are, and those that the year lets through, up to the limit. */
export const subjectFigures = z.object({
  subject: z.string(),
  stated: z.number(),
  undated: z.number(),
  gains: z.number(),
  undatedGains: z.number(),
  matching: z.number(),
  figures: z.array(figureRow),
});

const operatorRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(OperatorKind),
  certainty: z.enum(Certainty).nullable(),
  /** The key of the link to the indication, or to the product that it makes; null where the chain begins at it. */
  link: z.string().nullable(),
  /** All groups that it reaches, whatever the filters. */
  householdCount: z.number(),
  /** All indications that it uses. */
  indicationCount: z.number(),
});

const householdsRow = z.object({
  id: z.string(),
  name: z.string(),
  householdKind: z.enum(HouseholdKind),
  householdCount: z.number().nullable(),
  householdCountComparator: z.enum(Comparator).nullable(),
  disjointSet: z.string().nullable(),
  /** Null where no party is said to reach them. */
  operator: z.string().nullable(),
  mode: z.string().nullable(),
  link: z.string().nullable(),
  certainty: z.enum(Certainty).nullable(),
});

/** A row of cypher/queries/gi-chains/chains.cypher. */
export const membersRow = z.object({
  /** Empty where no place was asked for. */
  askedPlace: z.string(),
  /** The chain begins in the place, or no place was asked for. */
  whole: z.boolean(),
  id: z.string(),
  name: z.string(),
  indication: z.string().nullable(),
  product: z.string().nullable(),
  protections: z.array(z.object({ regime: z.enum(GiRegime), status: z.enum(Status) })),
  /** All operators, whatever the filters; then those that match, of which `operators` may be cut. */
  operatorCount: z.number(),
  operatorsMatching: z.number(),
  operators: z.array(operatorRow),
  householdsMatching: z.number(),
  households: z.array(householdsRow),
});

export type MembersRow = z.infer<typeof membersRow>;
export type SubjectFigures = z.infer<typeof subjectFigures>;

/** A chain with what is stated of its root, its product and its members. */
export interface ChainRow extends MembersRow {
  figures: readonly SubjectFigures[];
}

export type OperatorRow = z.infer<typeof operatorRow>;
export type HouseholdsRow = z.infer<typeof householdsRow>;
export type FigureRow = z.infer<typeof figureRow>;

/** The figures of a subject in a chain; none where no source states any. */
export function figuresOf(row: ChainRow, subject: string): SubjectFigures {
  const found = row.figures.find((one) => one.subject === subject);
  return found ?? { subject, stated: 0, undated: 0, gains: 0, undatedGains: 0, matching: 0, figures: [] };
}

/** The indications that an operator uses besides that of the chain. */
export const otherIndications = ({ indication }: ChainRow, { indicationCount }: OperatorRow): number =>
  indication === null ? indicationCount : indicationCount - 1;

/** The households that an operator of the chain reaches; with null those that no party is said to reach. */
export function householdsOf(row: ChainRow, operator: string | null): HouseholdsRow[] {
  return row.households.filter((one) => one.operator === operator);
}

/** Whether some of what matches lies beyond the limits of a chain. */
export function isCut({ operators, operatorsMatching, households, householdsMatching }: ChainRow): boolean {
  return operatorsMatching > operators.length || householdsMatching > households.length;
}
