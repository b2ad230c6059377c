import { describeEnum } from '../ontology/enums';

export enum Status {
  PROPOSED = 'PROPOSED',
  PLANNED = 'PLANNED',
  RECOMMENDED = 'RECOMMENDED',
  APPLIED = 'APPLIED',
  UNDER_WAY = 'UNDER_WAY',
  ISSUED = 'ISSUED',
  GRANTED = 'GRANTED',
  DONE = 'DONE',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(Status, {
  name: 'Status',
  description:
    'How far something had come according to the source. What was proposed or applied for is not done.',
  values: {
    PROPOSED: 'Explored, suggested or advocated; not decided.',
    PLANNED: 'Announced for a later time.',
    RECOMMENDED: 'Put forward by someone to be admitted; the outcome is not stated.',
    APPLIED: 'Applied for; the outcome is not stated.',
    UNDER_WAY: 'Begun and not said to be finished.',
    ISSUED: 'A document that was issued, printed or adopted.',
    GRANTED: 'Registered, certified, recognised or admitted.',
    DONE: 'Held, launched, signed or otherwise carried out.',
    NOT_STATED: 'The source does not say how far it had come.',
  },
});
