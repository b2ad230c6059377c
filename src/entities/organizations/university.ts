import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({ plural: 'universities', description: 'A university or college.' })
export class University extends Organization {}
