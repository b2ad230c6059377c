import { Entity } from '../../ontology/decorators';
import { Place } from './place';

@Entity({
  plural: 'developmentZones',
  description: 'A development zone. It has no GB/T 2260 code and is never added to the sum of the districts.',
})
export class DevelopmentZone extends Place {}
