import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Party } from '../organizations/party';
import { Thing } from '../thing';
import { Event } from './event';

export enum InfringedRight {
  PATENT = 'PATENT',
  TRADEMARK = 'TRADEMARK',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(InfringedRight, {
  name: 'InfringedRight',
  description: 'The kind of right a case is about.',
  values: {
    PATENT: 'A patent.',
    TRADEMARK: 'A registered trademark.',
    NOT_STATED: 'The source speaks of infringement and does not say of which right.',
  },
});

@Entity({
  plural: 'enforcementCases',
  description:
    'An infringement case, or a series of cases that a source counts together; the count and the fines are figures.',
})
export class EnforcementCase extends Event {
  @Property(() => InfringedRight, { required: true, description: 'The kind of right.' })
  readonly infringedRight!: InfringedRight;

  @Property(() => Boolean, { description: 'True when the source calls it the first of its kind there.' })
  readonly firstOfItsKind?: boolean;

  @Relationship(() => Thing, {
    type: 'CONCERNS',
    cardinality: 'MANY',
    description: 'The brands, marks or rights the case is about; never the offender.',
    inverse: { name: 'cases', description: 'Cases about it.' },
  })
  readonly concerns?: Thing[];

  @Relationship(() => Party, {
    type: 'HAS_COMPLAINANT',
    cardinality: 'MANY',
    description: 'Who complained.',
    inverse: { name: 'complainantIn', description: 'Cases in which it complained.' },
  })
  readonly complainants?: Party[];

  @Relationship(() => Party, {
    type: 'HAS_RESPONDENT',
    cardinality: 'MANY',
    description: 'Against whom the complaint was made.',
    inverse: { name: 'respondentIn', description: 'Cases brought against it.' },
  })
  readonly respondents?: Party[];
}
