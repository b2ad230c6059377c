import { describeEnum } from '../../ontology/enums';

export enum Certainty {
  STATED = 'STATED',
  PROBABLE = 'PROBABLE',
  POSSIBLE = 'POSSIBLE',
}

describeEnum(Certainty, {
  name: 'Certainty',
  description: 'How firmly a source supports a fact.',
  values: {
    STATED: 'The source says it.',
    PROBABLE: 'Read out of the source by a rule that the statement names.',
    POSSIBLE: 'Holds for a group to which it belongs, or may hold; the source does not say it of this one.',
  },
});
