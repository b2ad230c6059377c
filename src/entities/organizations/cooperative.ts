import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({ plural: 'cooperatives', description: 'A farmers’ cooperative.' })
export class Cooperative extends Organization {}
