import { IsInt, IsOptional, Min } from 'class-validator';
import { GraphQLInt } from 'graphql';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Comparator } from '../figures/comparator';
import { Organization } from './organization';
import { Party } from './party';

@Entity({
  plural: 'organizationGroups',
  description:
    'A counted group of organisations most of which the source does not name. It stays one group: ' +
    'what holds for the group is not asserted of any single member.',
})
export class OrganizationGroup extends Party {
  @Property(() => GraphQLInt, {
    description: 'How many members the source counts, read with the comparator.',
    rules: { added: { never: 'Groups may have members in common.' } },
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly memberCount?: number;

  @Property(() => Comparator, { qualifies: 'memberCount', description: 'How the number is qualified.' })
  readonly memberCountComparator?: Comparator;

  @Property(() => String, {
    qualifies: 'memberCount',
    printedForm: true,
    description: 'The count as printed.',
  })
  readonly memberCountPrinted?: string;

  @Property(() => String, { prose: true, description: 'What the members have in common.' })
  readonly commonality?: string;

  @Relationship(() => Organization, {
    type: 'HAS_MEMBER',
    cardinality: 'MANY',
    description: 'The members that the source names.',
    inverse: { name: 'memberOf', description: 'The groups of which a source names it as a member.' },
  })
  readonly namedMembers?: Organization[];
}
