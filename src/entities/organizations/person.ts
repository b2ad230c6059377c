import { Entity, Property } from '../../ontology/decorators';
import { Party } from './party';

@Entity({
  plural: 'persons',
  description: 'A person, only as far as a source names one, masked as in the source.',
})
export class Person extends Party {
  @Property(() => String, { description: 'The office or part in which the source names the person.' })
  readonly role?: string;
}
