import { Entity } from '../../ontology/decorators';
import { Event } from './event';

@Entity({
  plural: 'trainings',
  description: 'A course, a lecture or a series of them; its sizes are figures.',
})
export class Training extends Event {}
