import { describeEnum } from '../../ontology/enums';

export enum Additivity {
  ADDITIVE = 'ADDITIVE',
  SEMI_ADDITIVE = 'SEMI_ADDITIVE',
  NON_ADDITIVE = 'NON_ADDITIVE',
}

describeEnum(Additivity, {
  name: 'Additivity',
  description: 'The rule for adding figures of an indicator.',
  values: {
    ADDITIVE: 'Over places that do not overlap, and over periods that do not: what happened, or was paid.',
    SEMI_ADDITIVE:
      'Over places that do not overlap, never over time: what exists on a day, or firms and households that ' +
      'may count again in the next period.',
    NON_ADDITIVE: 'Never: ratios, averages, ranks, gains per head, and what may count in several places.',
  },
});
