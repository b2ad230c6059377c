import { IsOptional } from 'class-validator';
import { Entity, Property } from '../../ontology/decorators';
import { IsIpAgencyCode } from '../../ontology/identifiers/ip-agency-code';
import { Organization } from './organization';

@Entity({
  plural: 'ipAgencies',
  description: 'A firm of patent or trademark attorneys that represents applicants and owners.',
})
export class IpAgency extends Organization {
  @Property(() => String, {
    identifier: true,
    description: 'Agency code given by the national patent office: 5 digits.',
  })
  @IsOptional()
  @IsIpAgencyCode()
  readonly agencyCode?: string;
}
