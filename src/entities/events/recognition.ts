import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Thing } from '../thing';
import { Event } from './event';

@Entity({
  plural: 'recognitions',
  description:
    'A title, certification or place on an honours list, with who received it and how far it had come.',
})
export class Recognition extends Event {
  @Property(() => String, { required: true, description: 'The title, list or certification, as printed.' })
  readonly scheme!: string;

  @Property(() => String, { description: 'The batch, as printed.' })
  readonly batch?: string;

  @Property(() => Boolean, { description: 'True when the source calls it the first of its kind there.' })
  readonly firstOfItsKind?: boolean;

  @Relationship(() => Thing, {
    type: 'RECOGNIZES',
    cardinality: 'MANY',
    description: 'Who or what received it, or is to receive it.',
    inverse: { name: 'recognitions', description: 'Titles and certifications, with their status.' },
  })
  readonly recognizes?: Thing[];

  @Relationship(() => Party, {
    type: 'AWARDED_BY',
    cardinality: 'MANY',
    description: 'Who awards it.',
    inverse: { name: 'awards', description: 'Titles and certifications it awards.' },
  })
  readonly awardedBy?: Party[];
}
