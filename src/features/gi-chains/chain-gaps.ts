import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { ChainRow, HouseholdsRow } from './chain-row';

/** The links and figures that a chain lacks, from its beginning to its end. */
export function chainGaps(row: ChainRow): Gap[] {
  return [
    ...beginningGaps(row),
    ...row.operators.flatMap((operator) =>
      operator.households.length === 0
        ? [
            notStated(
              operator.id,
              'engagesHouseholds',
              `No source states which households ${operator.name} reaches.`,
            ),
          ]
        : operator.households.flatMap(householdGaps),
    ),
  ];
}

function beginningGaps({ id, name, indication, product, operators }: ChainRow): Gap[] {
  if (indication !== null) {
    return operators.length > 0
      ? []
      : [notStated(id, 'operatedBy', `No source states who uses the indication ${name} in trade.`)];
  }
  return product === null
    ? [notStated(id, 'operates', `No source states which geographical indication ${name} uses.`)]
    : [
        notStated(
          id,
          'geographicalIndications',
          `No source states that ${name} is a geographical indication.`,
        ),
        notStated(
          id,
          'operatedBy',
          `No source states who uses ${name} in trade as a geographical indication.`,
        ),
      ];
}

function householdGaps({ id, name, count, figures }: HouseholdsRow): Gap[] {
  const gains = figures.filter(([, denominator]) => denominator !== null);
  const withoutDenominator = gains.filter(([, denominator]) => denominator === 'NOT_STATED').length;
  return [
    ...(count === null
      ? [notStated(id, 'householdCount', `No source counts the households of ${name}.`)]
      : []),
    ...(gains.length === 0
      ? [notStated(id, 'gain', `No source states what the households of ${name} gained.`)]
      : []),
    ...(withoutDenominator > 0
      ? [
          notStated(
            id,
            'denominator',
            `Whether the gain of ${name} is per person, per household or in all is not stated.`,
            {
              count: withoutDenominator,
            },
          ),
        ]
      : []),
  ];
}

function notStated(
  subject: string,
  property: string,
  message: string,
  details: { count?: number } = {},
): Gap {
  return gap(GapReason.NOT_STATED, message, { subject, property, ...details });
}
