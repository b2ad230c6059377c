import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';

export enum ServiceArea {
  ENGAGEMENT = 'ENGAGEMENT',
  CLIENT = 'CLIENT',
}

registerEnumType(ServiceArea, {
  name: 'ServiceArea',
  description: 'Why a place counts as served.',
  valuesConfig: {
    ENGAGEMENT: { description: 'The service took place there, or was for that place.' },
    CLIENT: { description: 'A client is located there.' },
  },
});

/** The id only; the resolver loads the place with what is selected of it. */
@ObjectType({ description: 'A place that an agency serves.' })
export class DistrictServed {
  readonly placeId!: string;

  @Field(() => [ServiceArea], { description: 'Why it counts as served.' })
  readonly bases!: ServiceArea[];

  @Field(() => Certainty, {
    description: 'How firmly a source supports it; POSSIBLE where only a group that names the agency serves.',
  })
  readonly certainty!: Certainty;
}
