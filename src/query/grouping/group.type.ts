import { GraphQLFloat, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Comparator } from '../../entities/figures/comparator';
import { PageInfo } from '../page-info';

@ObjectType({ description: 'The value of one key of a group.' })
export class GroupKeyValue {
  @Field(() => String, { description: 'The key as a path through the fields: `locatedIn.node.id`.' })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value, as text; null for the rows of which none is stated.',
  })
  readonly value!: string | null;

  readonly nodeId!: string | null;
}

@ObjectType({
  description:
    'What the rows of a group state of one value. Numbers are as printed: with `comparator` and `qualified` one knows how ' +
    'many of them are bounds or approximations.',
})
export class ValueSummary {
  @Field(() => String, { description: 'The property that is summed up.' })
  readonly name!: string;

  @Field(() => GraphQLInt, { description: 'How many rows of the group state it.' })
  readonly stated!: number;

  @Field(() => GraphQLInt, {
    description: 'How many of these qualify their number (more than, at least, about …).',
  })
  readonly qualified!: number;

  @Field(() => Comparator, {
    nullable: true,
    description:
      'How the true sum stands to `sum`; null where the qualified numbers together bound nothing, and of dates.',
  })
  readonly comparator!: Comparator | null;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description:
      'The sum; null where no row states a number. NOT_COMPARABLE where numbers must not be added.',
  })
  readonly sum!: number | null;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'The mean of the rows that state it. NOT_COMPARABLE where numbers must not be added.',
  })
  readonly avg!: number | null;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'The smallest number. NOT_COMPARABLE where numbers must not be compared.',
  })
  readonly min!: number | null;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'The greatest number. NOT_COMPARABLE where numbers must not be compared.',
  })
  readonly max!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The first day, of dates.' })
  readonly earliest!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last day, of dates.' })
  readonly latest!: string | null;
}

@ObjectType({
  description:
    'The rows of a list that have the same value of every key. A row with several values of a key is in several groups, so ' +
    'that counts of groups need not add up to that of the list.',
})
export class Group {
  @Field(() => [GroupKeyValue], { description: 'The values of the keys, in the order of `by`.' })
  readonly keys!: GroupKeyValue[];

  @Field(() => GraphQLInt, { description: 'How many rows.' })
  readonly count!: number;

  @Field(() => GraphQLInt, {
    description: 'How many of these only may meet `where`; 0 without `includePossible`.',
  })
  readonly possible!: number;

  @Field(() => [ValueSummary], { description: 'The values asked for with `of`, in that order.' })
  readonly values!: ValueSummary[];

  readonly topIds!: readonly string[];
}

@ObjectType({ description: 'A group with its cursor.' })
export class GroupEdge {
  @Field(() => String, { description: 'Opaque position of this group, for `after` and `before`.' })
  readonly cursor!: string;

  @Field(() => Group, { description: 'The group.' })
  readonly node!: Group;
}

@ObjectType({ description: 'A page of groups (Relay connection).' })
export class GroupConnection {
  @Field(() => [GroupEdge], { description: 'The groups with their cursors.' })
  readonly edges!: GroupEdge[];

  @Field(() => [Group], { description: 'The groups without their cursors.' })
  readonly nodes!: Group[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  @Field(() => GraphQLInt, { description: 'How many groups there are in all.' })
  readonly totalCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether rows were left out, because a list at the root has more than 100,000 of them or a relationship more than ' +
      '10,000; the first by id are grouped.',
  })
  readonly cut!: boolean;
}
