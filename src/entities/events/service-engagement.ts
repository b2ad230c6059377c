import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Party } from '../organizations/party';
import { Event } from './event';

export enum ServiceKind {
  PATENT_AGENCY = 'PATENT_AGENCY',
  TRADEMARK_AGENCY = 'TRADEMARK_AGENCY',
  CONSULTING = 'CONSULTING',
  CERTIFICATION = 'CERTIFICATION',
  TRAINING = 'TRAINING',
  LEGAL_SERVICE = 'LEGAL_SERVICE',
  OTHER = 'OTHER',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(ServiceKind, {
  name: 'ServiceKind',
  description: 'What is done for the client.',
  values: {
    PATENT_AGENCY: 'Filing and prosecuting patents (专利代理).',
    TRADEMARK_AGENCY: 'Filing and prosecuting trademarks (商标代理).',
    CONSULTING: 'Advice and guidance (咨询、指导).',
    CERTIFICATION: 'Certification, for example of management by a standard (认证).',
    TRAINING: 'Training (培训).',
    LEGAL_SERVICE: 'Legal work, for example in disputes (法律服务).',
    OTHER: 'Another service that the source names.',
    NOT_STATED: 'The source does not say.',
  },
});

@Entity({
  plural: 'serviceEngagements',
  orderedBy: ['startDate'],
  description: 'A service relationship, such as agencies that work for the firms of a district.',
})
export class ServiceEngagement extends Event {
  @Property(() => ServiceKind, {
    list: true,
    description: 'What is done; several where a source names several, none where it names none.',
  })
  readonly serviceKinds?: ServiceKind[];

  @Relationship(() => Party, {
    type: 'PROVIDED_BY',
    tie: 'ACROSS',
    cardinality: 'MANY',
    description: 'Who provides the service.',
    inverse: {
      name: 'providesServicesIn',
      description: 'Service relationships in which it serves others.',
      orderedBy: ['id'],
    },
  })
  readonly providedBy?: Party[];

  @Relationship(() => Party, {
    type: 'PROVIDED_TO',
    tie: 'ACROSS',
    cardinality: 'MANY',
    description: 'Who receives the service.',
    inverse: {
      name: 'receivesServicesIn',
      description: 'Service relationships in which it is served.',
      orderedBy: ['id'],
    },
  })
  readonly providedTo?: Party[];
}
