import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumDescription } from '../../ontology/enums';
import { PageInfo } from '../../query/page-info';
import { PreferenceCriterion } from '../../statements/preference';
import { Gap } from '../gaps/gap.type';
import { Provenance } from '../provenance/provenance.type';

const { name, description, values } = enumDescription(PreferenceCriterion);

registerEnumType(PreferenceCriterion, {
  name,
  description,
  valuesConfig: Object.fromEntries(
    Object.entries(values).map(([criterion, meaning]) => [criterion, { description: meaning }]),
  ),
});

@ObjectType({ description: 'One of several claims that cannot all be true, with who makes it.' })
export class ConflictingClaim {
  @Field(() => String, {
    description:
      'What it claims, as recorded: the value, an exact decimal for figures, or the id that a relationship leads to.',
  })
  readonly value!: string;

  @Field(() => Provenance, { description: 'Who says it, where, how firmly and for which days.' })
  readonly provenance!: Provenance;

  @Field(() => PreferenceCriterion, {
    nullable: true,
    description: 'What decided against it; null on the preferred claim.',
  })
  readonly decidedBy!: PreferenceCriterion | null;
}

/** The id only; the resolver loads the entity with what is selected of it. */
@ObjectType({
  description:
    'Statements that differ about one property of an entity, or about where a relationship of it leads. All are kept; ' +
    'the preferred one is shown everywhere else.',
})
export class Conflict {
  readonly key!: string;
  readonly subjectId!: string;
  readonly subjectKey!: string;

  @Field(() => String, { description: 'The property, or the relationship type (LOCATED_IN).' })
  readonly property!: string;

  @Field(() => ConflictingClaim, { description: 'The claim that is shown.' })
  readonly preferred!: ConflictingClaim;

  @Field(() => [ConflictingClaim], {
    description: 'The claims that are not, each with what decided against it.',
  })
  readonly others!: ConflictingClaim[];
}

@ObjectType({ description: 'A row of conflicts.' })
export class ConflictEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => Conflict, { description: 'The row itself.' })
  readonly node!: Conflict;
}

@ObjectType({ description: 'A page of conflicts (Relay connection).' })
export class ConflictConnection {
  @Field(() => [ConflictEdge], { description: 'The rows with their cursors.' })
  readonly edges!: ConflictEdge[];

  @Field(() => [Conflict], { description: 'The rows without their cursors.' })
  readonly nodes!: Conflict[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  @Field(() => [Gap], {
    description: 'Why there may be no conflict: that sources agree, or that only one speaks of it.',
  })
  readonly gaps!: Gap[];
}
