import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({
  plural: 'certificationBodies',
  description: 'A body that certifies management systems, such as intellectual-property management.',
})
export class CertificationBody extends Organization {}
