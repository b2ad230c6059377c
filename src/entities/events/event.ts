import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property, Relationship, RelationshipProperties } from '../../ontology/decorators';
import { Observation } from '../figures/observation';
import { PeriodBasis } from '../figures/period';
import { Party } from '../organizations/party';
import { Place } from '../places/place';
import { Status } from '../status';
import { Thing } from '../thing';

@RelationshipProperties({ description: 'The part something plays in an event.' })
export class Involvement {
  @Property(() => String, { description: 'The part, in a few words.' })
  readonly role?: string;
}

@Entity({
  plural: 'events',
  interface: true,
  period: { from: 'startDate', to: 'endDate' },
  description: 'Something that happened or was planned, with its parties, dates and sources.',
})
export abstract class Event extends Thing {
  @Property(() => Status, { required: true, description: 'How far it had come.' })
  readonly status!: Status;

  @Property(() => GraphQLLocalDate, {
    description: 'First day of it, or of the period in which the source places it; null where not stated.',
  })
  readonly startDate?: string;

  @Property(() => GraphQLLocalDate, {
    description: 'Last day of it, or of the period in which the source places it; null where not stated.',
  })
  readonly endDate?: string;

  @Property(() => PeriodBasis, { required: true, description: 'Where the dates come from.' })
  readonly periodBasis!: PeriodBasis;

  @Relationship(() => Place, {
    type: 'TOOK_PLACE_IN',
    locates: true,
    cardinality: 'MANY',
    description: 'Where it happened, or the place it was for.',
    inverse: {
      name: 'events',
      description: 'What happened here or was done for this place.',
      orderedBy: ['id', 'startDate'],
    },
  })
  readonly tookPlaceIn?: Place[];

  @Relationship(() => Party, {
    type: 'ORGANIZED_BY',
    cardinality: 'MANY',
    description: 'Who organised, issued, ran or handled it.',
    inverse: { name: 'organized', description: 'Events it organised, issued, ran or handled.' },
  })
  readonly organizedBy?: Party[];

  @Relationship(() => Thing, {
    type: 'INVOLVES',
    cardinality: 'MANY',
    properties: () => Involvement,
    description: 'Firms, products, places or other things it touched, with the part they played.',
    inverse: { name: 'involvedIn', description: 'Events it had a part in.' },
  })
  readonly involves?: Thing[];

  @Relationship(() => Observation, {
    type: 'QUANTIFIED_BY',
    cardinality: 'MANY',
    description:
      'Figures of a place or a group that count this event or its money. Figures whose subject is the event itself ' +
      'are its `observations`.',
    inverse: { name: 'quantifies', description: 'The events that this figure of a place or a group counts.' },
  })
  readonly figures?: Observation[];
}
