import { Entity } from '../../ontology/decorators';
import { Organization } from './organization';

@Entity({
  plural: 'financialInstitutions',
  description: 'A bank, a guarantee company, an insurer or another institution that lends or secures loans.',
})
export class FinancialInstitution extends Organization {}
