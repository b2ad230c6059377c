import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({
  plural: 'enterprises',
  orderedBy: ['name', 'name PINYIN'],
  description: 'A company or other commercial undertaking.',
})
export class Enterprise extends Organization {}
