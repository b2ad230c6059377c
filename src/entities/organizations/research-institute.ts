import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({ plural: 'researchInstitutes', description: 'A research institute that is not a university.' })
export class ResearchInstitute extends Organization {}
