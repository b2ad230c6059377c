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

export enum PartnershipKind {
  INDUSTRY_UNIVERSITY_RESEARCH = 'INDUSTRY_UNIVERSITY_RESEARCH',
  STRATEGIC_COOPERATION = 'STRATEGIC_COOPERATION',
  JOINT_LABORATORY = 'JOINT_LABORATORY',
  JOINT_RESEARCH = 'JOINT_RESEARCH',
  TECHNOLOGY_TRANSFER = 'TECHNOLOGY_TRANSFER',
  TALENT_TRAINING = 'TALENT_TRAINING',
  OTHER = 'OTHER',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(PartnershipKind, {
  name: 'PartnershipKind',
  description: 'What a cooperation is, as a source calls it.',
  values: {
    INDUSTRY_UNIVERSITY_RESEARCH: 'Firms with universities or institutes (产学研合作).',
    STRATEGIC_COOPERATION: 'Strategic cooperation, usually under an agreement (战略合作).',
    JOINT_LABORATORY: 'A laboratory or centre that is built or run together (共建实验室).',
    JOINT_RESEARCH: 'A research or development project of both (联合研发).',
    TECHNOLOGY_TRANSFER: 'Transfer or licence of technology (技术转移，含技术转让、成果转化).',
    TALENT_TRAINING: 'Training or exchange of people (人才培养).',
    OTHER: 'Another kind that the source names.',
    NOT_STATED: 'The source does not say.',
  },
});

@RelationshipProperties({ description: 'How a party takes part in a partnership.' })
export class Participation {
  @Property(() => PartnerRole, { required: true, description: 'The side it stands on.' })
  readonly role!: PartnerRole;
}

@Entity({
  plural: 'partnershipEvents',
  orderedBy: ['startDate'],
  description:
    'A cooperation between parties of different sides. A group takes part as a group: ' +
    'that 21 firms work with six institutions does not say which firm works with which.',
})
export class Partnership extends Event {
  @Property(() => PartnershipKind, {
    list: true,
    description: 'What the cooperation is; several where a source names several, none where it names none.',
  })
  readonly partnershipKinds?: PartnershipKind[];

  @Relationship(() => Party, {
    type: 'HAS_PARTNER',
    tie: 'ACROSS',
    cardinality: 'MANY',
    properties: () => Participation,
    description: 'The parties, each with the side it stands on.',
    inverse: {
      name: 'partnerIn',
      description: 'Partnerships it takes part in itself, not through a group.',
      orderedBy: ['id'],
    },
  })
  readonly partners?: Party[];
}
