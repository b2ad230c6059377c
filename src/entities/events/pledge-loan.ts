import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Party } from '../organizations/party';
import { IntellectualProperty } from '../rights/intellectual-property';
import { Event } from './event';

export enum PledgedRight {
  PATENT = 'PATENT',
  TRADEMARK = 'TRADEMARK',
  PATENT_AND_TRADEMARK = 'PATENT_AND_TRADEMARK',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(PledgedRight, {
  name: 'PledgedRight',
  description: 'The kind of right that secures a loan.',
  values: {
    PATENT: 'Patents (专利权质押).',
    TRADEMARK: 'Registered trademarks (商标权质押).',
    PATENT_AND_TRADEMARK: 'Patents and trademarks together (专利商标混合质押).',
    NOT_STATED: 'The source speaks of intellectual property and does not say which (知识产权质押).',
  },
});

@Entity({
  plural: 'pledgeLoans',
  description:
    'A loan on pledged rights, one loan on one right or on many; or a series of loans that a source counts ' +
    'together. How many loans, how many rights and how much money are figures.',
})
export class PledgeLoan extends Event {
  @Property(() => PledgedRight, { required: true, description: 'The kind of right that secures it.' })
  readonly pledgedRight!: PledgedRight;

  @Property(() => Boolean, {
    description: 'True when the source counts several loans together and tells none of them apart.',
  })
  readonly series?: boolean;

  @Relationship(() => Party, {
    type: 'HAS_BORROWER',
    tie: 'ACROSS',
    cardinality: 'MANY',
    description: 'Who borrowed.',
    inverse: { name: 'borrowerIn', description: 'Loans on pledged rights that it took.' },
  })
  readonly borrowers?: Party[];

  @Relationship(() => Party, {
    type: 'HAS_LENDER',
    tie: 'ACROSS',
    cardinality: 'MANY',
    description: 'Who lent.',
    inverse: { name: 'lenderIn', description: 'Loans on pledged rights that it gave.' },
  })
  readonly lenders?: Party[];

  @Relationship(() => IntellectualProperty, {
    type: 'PLEDGES',
    cardinality: 'MANY',
    description: 'The rights that secure it, as far as a source names them.',
    inverse: { name: 'pledgedIn', description: 'Loans that this right secures.' },
  })
  readonly pledgedRights?: IntellectualProperty[];
}
