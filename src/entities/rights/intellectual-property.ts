import { Entity, Relationship } from '../../ontology/decorators';
import { IpAgency } from '../organizations/ip-agency';
import { Party } from '../organizations/party';
import { Thing } from '../thing';

@Entity({
  plural: 'intellectualProperties',
  orderedBy: ['name'],
  interface: true,
  description: 'An intellectual-property right: a patent, a trademark or a geographical indication.',
})
export abstract class IntellectualProperty extends Thing {
  @Relationship(() => Party, {
    type: 'APPLIED_BY',
    tie: 'TOGETHER',
    cardinality: 'MANY',
    description:
      'Who applied for the right. That is not who holds it: rights are assigned, and applications refused.',
    inverse: {
      name: 'applications',
      description: 'Rights it applied for, as far as a source names them.',
      orderedBy: ['id', 'name'],
    },
  })
  readonly applicants?: Party[];

  @Relationship(() => Party, {
    type: 'HELD_BY',
    tie: 'TOGETHER',
    cardinality: 'MANY',
    description: 'Who holds the right.',
    inverse: {
      name: 'rights',
      description: 'Rights it holds, as far as a source names them.',
      orderedBy: ['id', 'name'],
    },
  })
  readonly heldBy?: Party[];

  @Relationship(() => IpAgency, {
    type: 'REPRESENTED_BY',
    tie: 'ACROSS',
    cardinality: 'MANY',
    description: 'The agencies that acted for the applicant or the holder of this right.',
    inverse: {
      name: 'rightsHandled',
      description: 'Rights for whose applicant or holder it acted.',
      orderedBy: ['id', 'name'],
    },
  })
  readonly representedBy?: IpAgency[];
}
