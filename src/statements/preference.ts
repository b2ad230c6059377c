import { Certainty } from '../entities/evidence/certainty';
import { SourceKind } from '../entities/evidence/source-kind';
import { StatementRank } from '../entities/evidence/statement-rank';
import { describeEnum } from '../ontology/enums';
import type { LoggedStatement } from './logged-statement';

/** What can decide between two statements that differ, in the order in which it is asked. */
export enum PreferenceCriterion {
  RANK = 'RANK',
  VALIDITY = 'VALIDITY',
  CERTAINTY = 'CERTAINTY',
  SOURCE_KIND = 'SOURCE_KIND',
  SOURCE_DATE = 'SOURCE_DATE',
  RECORDED_AT = 'RECORDED_AT',
  IDENTIFIER = 'IDENTIFIER',
}

describeEnum(PreferenceCriterion, {
  name: 'PreferenceCriterion',
  description:
    'What decided that one statement is shown and another is not. The criteria are asked in this order; the first ' +
    'that tells the two apart decides.',
  values: {
    RANK: 'Someone judged: preferred before normal before deprecated.',
    VALIDITY:
      'What holds without a stated end comes before what ended, what ended later before what ended earlier.',
    CERTAINTY: 'Stated comes before probable, probable before possible.',
    SOURCE_KIND:
      'Registers and code lists come before ledgers, these before documents, articles and newspaper pages, and what ' +
      'was computed or made up comes last.',
    SOURCE_DATE: 'The source of the later day comes first; one without a day comes last.',
    RECORDED_AT: 'What was recorded later comes first.',
    IDENTIFIER: 'Nothing else tells them apart: the smaller id, so that the choice is always the same.',
  },
});

const ranks = Object.values(StatementRank);
const certainties = Object.values(Certainty);

/** From the most to the least trusted; kinds of one line are equal. */
const sourceKinds: readonly (readonly SourceKind[])[] = [
  [SourceKind.REGISTER, SourceKind.CODE_LIST],
  [SourceKind.LEDGER],
  [SourceKind.DOCUMENT],
  [SourceKind.ARTICLE],
  [SourceKind.NEWSPAPER_PAGE],
  [SourceKind.DERIVED],
  [SourceKind.SYNTHETIC],
];

type Compare = (one: LoggedStatement, other: LoggedStatement) => number;

/** The written rule: negative where the first is preferred. */
const criteria: readonly (readonly [PreferenceCriterion, Compare])[] = [
  [PreferenceCriterion.RANK, by(({ rank }) => ranks.indexOf(rank))],
  [PreferenceCriterion.VALIDITY, (one, other) => laterFirst(one.validTo ?? '9999', other.validTo ?? '9999')],
  [PreferenceCriterion.CERTAINTY, by(({ certainty }) => certainties.indexOf(certainty))],
  [
    PreferenceCriterion.SOURCE_KIND,
    by(({ sourceKind }) => sourceKinds.findIndex((line) => line.includes(sourceKind))),
  ],
  [PreferenceCriterion.SOURCE_DATE, (one, other) => laterFirst(one.sourceDate ?? '', other.sourceDate ?? '')],
  [PreferenceCriterion.RECORDED_AT, (one, other) => laterFirst(one.recordedAt, other.recordedAt)],
  [PreferenceCriterion.IDENTIFIER, (one, other) => laterFirst(other.id, one.id)],
];

function by(position: (statement: LoggedStatement) => number): Compare {
  return (one, other) => position(one) - position(other);
}

/** Dates and ids are compared as text; ISO dates of different precision sort well enough among each other. */
function laterFirst(one: string, other: string): number {
  return one === other ? 0 : one > other ? -1 : 1;
}

/** Statements from the most to the least preferred; a total order, so that it does not depend on what was loaded first. */
export function inOrderOfPreference(statements: readonly LoggedStatement[]): LoggedStatement[] {
  return [...statements].sort((one, other) => decisionBetween(one, other).order);
}

/** What decided between two statements. */
export function decidedBy(preferred: LoggedStatement, other: LoggedStatement): PreferenceCriterion {
  return decisionBetween(preferred, other).criterion;
}

function decisionBetween(
  one: LoggedStatement,
  other: LoggedStatement,
): { criterion: PreferenceCriterion; order: number } {
  for (const [criterion, compare] of criteria) {
    const order = compare(one, other);
    if (order !== 0) return { criterion, order };
  }
  return { criterion: PreferenceCriterion.IDENTIFIER, order: 0 };
}

/**
 * Whether two statements speak of days in common. What names no day speaks of the day of its source; beside another that
 * names none, of the same time.
 */
export function validTogether(one: LoggedStatement, other: LoggedStatement): boolean {
  if (isDated(one) === isDated(other))
    return beginningOf(one) <= endOf(other) && beginningOf(other) <= endOf(one);
  const [dated, undated] = isDated(one) ? [one, other] : [other, one];
  const day = undated.sourceDate;
  return day === null || (beginningOf(dated) <= day && day <= endOf(dated));
}

/** Whether a statement names a day from which or to which it holds. */
export function isDated({ validFrom, validTo }: LoggedStatement): boolean {
  return validFrom !== null || validTo !== null;
}

const beginningOf = ({ validFrom }: LoggedStatement): string => validFrom ?? '';
const endOf = ({ validTo }: LoggedStatement): string => validTo ?? '9999';
