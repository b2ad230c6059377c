import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Place } from '../places/place';
import { Event } from './event';

@Entity({
  plural: 'policies',
  description: 'A rule, plan or measure of a public body, with how far it had come: proposed is not issued.',
})
export class Policy extends Event {
  @Property(() => String, { description: 'The document’s title with its brackets, as printed.' })
  readonly documentTitle?: string;

  @Relationship(() => Place, {
    type: 'APPLIES_TO',
    locates: true,
    cardinality: 'MANY',
    description: 'The places it applies to.',
    inverse: { name: 'policies', description: 'Policies that apply to this place.' },
  })
  readonly appliesTo?: Place[];

  @Relationship(() => Policy, {
    type: 'IMPLEMENTS',
    cardinality: 'MANY',
    description: 'The higher policy it carries out.',
    inverse: { name: 'implementedBy', description: 'Policies that carry it out.' },
  })
  readonly implements?: Policy[];
}
