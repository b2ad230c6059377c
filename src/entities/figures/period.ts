import { describeEnum } from '../../ontology/enums';

export enum PeriodBasis {
  STATED = 'STATED',
  FROM_CONTEXT = 'FROM_CONTEXT',
  AS_OF_PUBLICATION = 'AS_OF_PUBLICATION',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(PeriodBasis, {
  name: 'PeriodBasis',
  description: 'Where the period of a figure or an event comes from.',
  values: {
    STATED: 'The source states the period beside it.',
    FROM_CONTEXT: 'The source states the period for the paragraph or the article it stands in.',
    AS_OF_PUBLICATION: 'The source speaks of the present; the period is the day of publication.',
    NOT_STATED: 'The source gives no period; it never matches a year.',
  },
});

export enum PeriodKind {
  ANNUAL = 'ANNUAL',
  CUMULATIVE = 'CUMULATIVE',
  SNAPSHOT = 'SNAPSHOT',
  SINCE = 'SINCE',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(PeriodKind, {
  name: 'PeriodKind',
  description: 'What a figure covers. Figures of different kinds are never added or compared.',
  values: {
    ANNUAL: 'What happened within a year.',
    CUMULATIVE: 'Everything up to the end of the period; the beginning is not stated.',
    SNAPSHOT: 'What existed at the end of the period.',
    SINCE: 'What happened from the beginning of the period on.',
    NOT_STATED: 'The source does not say.',
  },
});
