import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Node } from '../node';
import { Status } from '../status';
import { GeographicalIndication } from './geographical-indication';

export enum GiRegime {
  CERTIFICATION_MARK = 'CERTIFICATION_MARK',
  COLLECTIVE_MARK = 'COLLECTIVE_MARK',
  TRADEMARK_KIND_NOT_STATED = 'TRADEMARK_KIND_NOT_STATED',
  PRODUCT_PROTECTION = 'PRODUCT_PROTECTION',
  AGRO_PRODUCT_REGISTRATION = 'AGRO_PRODUCT_REGISTRATION',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(GiRegime, {
  name: 'GiRegime',
  description: 'The legal regime that protects a geographical indication in China.',
  values: {
    CERTIFICATION_MARK: 'Geographical indication registered as a certification mark (证明商标).',
    COLLECTIVE_MARK: 'Geographical indication registered as a collective mark (集体商标).',
    TRADEMARK_KIND_NOT_STATED: 'A geographical-indication trademark; the source does not say which kind.',
    PRODUCT_PROTECTION: 'Geographical indication product protection (地理标志保护产品).',
    AGRO_PRODUCT_REGISTRATION:
      'Registration as an agricultural product geographical indication (农产品地理标志).',
    NOT_STATED: 'The source calls it a geographical indication and names no regime.',
  },
});

@Entity({
  plural: 'giProtections',
  description: 'One protection of a geographical indication under one regime.',
})
export class GiProtection extends Node {
  @Property(() => GiRegime, { required: true, description: 'The legal regime.' })
  readonly regime!: GiRegime;

  @Property(() => Status, { required: true, description: 'Applied for, granted, or not stated.' })
  readonly status!: Status;

  @Property(() => String, {
    indexed: true,
    description: 'Number under the regime (registration, announcement).',
  })
  readonly protectionNumber?: string;

  @Property(() => GraphQLLocalDate, { description: 'Day from which the protection holds.' })
  readonly protectedFrom?: string;

  @Relationship(() => GeographicalIndication, {
    type: 'PROTECTS',
    cardinality: 'ONE',
    description: 'The geographical indication it protects.',
    inverse: { name: 'protections', description: 'Its protections, one per regime.' },
  })
  readonly protects?: GeographicalIndication;
}
