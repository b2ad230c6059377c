import { Ontology } from '../ontology/ontology';
import { EnforcementCase } from './events/enforcement-case';
import { Event } from './events/event';
import { Partnership } from './events/partnership';
import { PledgeLoan } from './events/pledge-loan';
import { Policy } from './events/policy';
import { Programme } from './events/programme';
import { Recognition } from './events/recognition';
import { ServiceEngagement } from './events/service-engagement';
import { Subsidy } from './events/subsidy';
import { Training } from './events/training';
import { Passage } from './evidence/passage';
import { Source } from './evidence/source';
import { Statement } from './evidence/statement';
import { Indicator } from './figures/indicator';
import { Observation } from './figures/observation';
import { Node } from './node';
import { Association } from './organizations/association';
import { CertificationBody } from './organizations/certification-body';
import { Cooperative } from './organizations/cooperative';
import { Enterprise } from './organizations/enterprise';
import { FarmHouseholdGroup } from './organizations/farm-household-group';
import { FinancialInstitution } from './organizations/financial-institution';
import { GovernmentAgency } from './organizations/government-agency';
import { IpAgency } from './organizations/ip-agency';
import { Organization } from './organizations/organization';
import { OrganizationGroup } from './organizations/organization-group';
import { Party } from './organizations/party';
import { Person } from './organizations/person';
import { ResearchInstitute } from './organizations/research-institute';
import { University } from './organizations/university';
import { DevelopmentZone } from './places/development-zone';
import { District } from './places/district';
import { Facility } from './places/facility';
import { Place } from './places/place';
import { GeographicalIndication } from './rights/geographical-indication';
import { GiProtection } from './rights/gi-protection';
import { IntellectualProperty } from './rights/intellectual-property';
import { Patent } from './rights/patent';
import { Trademark } from './rights/trademark';
import { Thing } from './thing';
import { Agreement } from './works/agreement';
import { Alliance } from './works/alliance';
import { Brand } from './works/brand';
import { Platform } from './works/platform';
import { Product } from './works/product';
import { Register } from './works/register';

/** Every kind ipgraph knows. A new kind is a class and a line here. */
export const ontology = new Ontology([
  Node,
  Thing,
  Party,
  Organization,
  Enterprise,
  University,
  ResearchInstitute,
  IpAgency,
  FinancialInstitution,
  Cooperative,
  Association,
  GovernmentAgency,
  CertificationBody,
  OrganizationGroup,
  FarmHouseholdGroup,
  Person,
  Place,
  District,
  DevelopmentZone,
  Facility,
  Product,
  Brand,
  Platform,
  Register,
  Agreement,
  Alliance,
  IntellectualProperty,
  Patent,
  Trademark,
  GeographicalIndication,
  GiProtection,
  Event,
  Partnership,
  ServiceEngagement,
  PledgeLoan,
  EnforcementCase,
  Recognition,
  Subsidy,
  Training,
  Policy,
  Programme,
  Indicator,
  Observation,
  Source,
  Passage,
  Statement,
]);
