import { Entity, Property, Relationship, RelationshipProperties } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Party } from '../organizations/party';
import { Event } from './event';

export enum PartnerRole {
  INDUSTRY = 'INDUSTRY',
  RESEARCH = 'RESEARCH',
  GOVERNMENT = 'GOVERNMENT',
}

describeEnum(PartnerRole, {
  name: 'PartnerRole',
  description:
    'The side of a partnership a party stands on. Parties of one side are not partners of each other.',
  values: {
    INDUSTRY: 'Enterprises, also as a group.',
    RESEARCH: 'Universities and research institutes.',
    GOVERNMENT: 'Governments and public bodies.',
  },
});

@RelationshipProperties({ description: 'How a party takes part in a partnership.' })
export class Participation {
  @Property(() => PartnerRole, { required: true, description: 'The side it stands on.' })
  readonly role!: PartnerRole;
}

@Entity({
  plural: 'partnershipEvents',
  description:
    'A cooperation between parties of different sides. A group takes part as a group: ' +
    'that 21 firms work with six institutions does not say which firm works with which.',
})
export class Partnership extends Event {
  @Relationship(() => Party, {
    type: 'HAS_PARTNER',
    cardinality: 'MANY',
    properties: () => Participation,
    description: 'The parties, each with the side it stands on.',
    inverse: { name: 'partnerIn', description: 'Partnerships it takes part in itself, not through a group.' },
  })
  readonly partners?: Party[];
}
