import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({ plural: 'associations', description: 'A trade or growers’ association.' })
export class Association extends Organization {}
