import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Party } from '../organizations/party';
import { DivisionLevel } from '../places/district';
import { Thing } from '../thing';
import { Event } from './event';

export enum SubsidyFlow {
  RECEIVED = 'RECEIVED',
  PAID = 'PAID',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(SubsidyFlow, {
  name: 'SubsidyFlow',
  description:
    'Which way the money went, seen from the place that the source speaks of. Money received and money paid ' +
    'are never added.',
  values: {
    RECEIVED: 'It came to the place from elsewhere (获).',
    PAID: 'The place paid it out (发放).',
    NOT_STATED: 'The source does not say whether it was received or paid.',
  },
});

export enum SubsidyPurpose {
  PATENTS = 'PATENTS',
  PATENT_NAVIGATION = 'PATENT_NAVIGATION',
  PLEDGE_INTEREST = 'PLEDGE_INTEREST',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(SubsidyPurpose, {
  name: 'SubsidyPurpose',
  description: 'What public money was for.',
  values: {
    PATENTS: 'Filing, obtaining or keeping patents (专利资助).',
    PATENT_NAVIGATION: 'Studies that steer research by patents (专利导航).',
    PLEDGE_INTEREST: 'Interest on loans on pledged rights (质押融资贴息).',
    NOT_STATED: 'The source does not say what it was for.',
  },
});

@Entity({
  plural: 'subsidies',
  description:
    'Public money for work with intellectual property, or a sum of such payments that a source counts together. ' +
    'The amount is a figure; whether it was received or paid out is told apart.',
})
export class Subsidy extends Event {
  @Property(() => SubsidyPurpose, { required: true, description: 'What it was for.' })
  readonly purpose!: SubsidyPurpose;

  @Property(() => SubsidyFlow, { required: true, description: 'Received, paid out, or not stated.' })
  readonly flow!: SubsidyFlow;

  @Property(() => DivisionLevel, {
    description: 'The level of government whose money it is, where a source names the level but no payer.',
  })
  readonly fundedBy?: DivisionLevel;

  @Relationship(() => Party, {
    type: 'HAS_PAYER',
    cardinality: 'MANY',
    description: 'Who paid it.',
    inverse: { name: 'payerOf', description: 'Subsidies it paid.' },
  })
  readonly payers?: Party[];

  @Relationship(() => Party, {
    type: 'HAS_RECIPIENT',
    cardinality: 'MANY',
    description: 'Who received it.',
    inverse: { name: 'recipientOf', description: 'Subsidies it received.' },
  })
  readonly recipients?: Party[];

  @Relationship(() => Thing, {
    type: 'SUPPORTS',
    cardinality: 'MANY',
    description: 'What it was paid for: a right, a loan, a programme.',
    inverse: { name: 'supportedBy', description: 'Subsidies that were paid for it.' },
  })
  readonly supports?: Thing[];
}
