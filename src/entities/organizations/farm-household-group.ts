import { IsInt, IsOptional, Min } from 'class-validator';
import { GraphQLInt } from 'graphql';
import { Entity, Property, Relationship, RelationshipProperties } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Comparator } from '../figures/comparator';
import { Party } from './party';

export enum HouseholdKind {
  FARM_HOUSEHOLD = 'FARM_HOUSEHOLD',
  POOR_HOUSEHOLD = 'POOR_HOUSEHOLD',
}

describeEnum(HouseholdKind, {
  name: 'HouseholdKind',
  description: 'What the source calls the households; the kinds are never exchanged.',
  values: {
    FARM_HOUSEHOLD: 'Farm households (农户).',
    POOR_HOUSEHOLD: 'Households registered as poor (贫困户).',
  },
});

@RelationshipProperties({ description: 'In which way a party reaches households.' })
export class HouseholdEngagement {
  @Property(() => String, { description: 'The way, for example order contracts or dividends.' })
  readonly mode?: string;
}

@Entity({
  plural: 'farmHouseholdGroups',
  description: 'A group of farm households that a source counts or mentions without naming them.',
})
export class FarmHouseholdGroup extends Party {
  @Property(() => HouseholdKind, { required: true, description: 'What the source calls the households.' })
  readonly householdKind!: HouseholdKind;

  @Property(() => GraphQLInt, {
    description:
      'How many households the source counts, read with the comparator; null where it gives no number.',
    rules: { added: { agreeing: [{ name: 'householdKind' }, { name: 'disjointSet', stated: true }] } },
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly householdCount?: number;

  @Property(() => Comparator, { qualifies: 'householdCount', description: 'How the number is qualified.' })
  readonly householdCountComparator?: Comparator;

  @Property(() => String, {
    qualifies: 'householdCount',
    printedForm: true,
    description: 'The count as printed.',
  })
  readonly householdCountPrinted?: string;

  @Property(() => String, {
    description:
      'Name of a set of groups of which the source says that no household is in two of them; groups of one set may be added.',
  })
  readonly disjointSet?: string;

  @Relationship(() => Party, {
    type: 'ENGAGED_BY',
    cardinality: 'MANY',
    properties: () => HouseholdEngagement,
    description: 'The companies, cooperatives or associations that reach these households.',
    inverse: { name: 'engagesHouseholds', description: 'The household groups that it reaches.' },
  })
  readonly engagedBy?: Party[];
}
