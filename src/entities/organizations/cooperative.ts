import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({
  plural: 'cooperatives',
  orderedBy: ['name', 'name PINYIN'],
  description: 'A farmers’ cooperative.',
})
export class Cooperative extends Organization {}
