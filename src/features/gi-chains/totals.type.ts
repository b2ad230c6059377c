import { GraphQLFloat, GraphQLID, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Comparator } from '../../entities/figures/comparator';
import { Denominator } from '../../entities/figures/observation';
import { PeriodKind } from '../../entities/figures/period';
import { HouseholdKind } from '../../entities/organizations/farm-household-group';
import { Gap } from '../gaps/gap.type';

export enum Overlap {
  DISJOINT = 'DISJOINT',
  SINGLE_GROUP = 'SINGLE_GROUP',
  NOT_STATED = 'NOT_STATED',
}

registerEnumType(Overlap, {
  name: 'Overlap',
  description: 'Whether household groups share households. Groups are added only where they do not.',
  valuesConfig: {
    DISJOINT: { description: 'A source states that no household is in two of the groups.' },
    SINGLE_GROUP: { description: 'It is one group; several links may end in it, and it counts once.' },
    NOT_STATED: { description: 'No source states whether the groups share households: there is no sum.' },
  },
});

export enum TotalBoundKind {
  LOWER = 'LOWER',
  UPPER = 'UPPER',
  APPROXIMATE = 'APPROXIMATE',
}

registerEnumType(TotalBoundKind, {
  name: 'TotalBoundKind',
  description: 'On which side of a total the true figure may lie.',
  valuesConfig: {
    LOWER: { description: 'The true figure may be greater.' },
    UPPER: { description: 'The true figure may be less.' },
    APPROXIMATE: { description: 'The true figure may lie on either side.' },
  },
});

export enum TotalBoundReason {
  PRINTED = 'PRINTED',
  PART_NOT_STATED = 'PART_NOT_STATED',
  PERIOD_NOT_STATED = 'PERIOD_NOT_STATED',
  CUT = 'CUT',
}

registerEnumType(TotalBoundReason, {
  name: 'TotalBoundReason',
  description: 'Why a total is not exact.',
  valuesConfig: {
    PRINTED: { description: 'A source prints the number of a part with a qualifier (余, 多, 近, 约 …).' },
    PART_NOT_STATED: { description: 'No source states the number of a part.' },
    PERIOD_NOT_STATED: {
      description: 'A year is asked for, and no source states the number of a part for it.',
    },
    CUT: { description: 'The answer reached a limit, so that parts may be missing.' },
  },
});

@ObjectType({ description: 'Why a total is not exact, and which parts make it so.' })
export class TotalBound {
  @Field(() => TotalBoundKind, { description: 'On which side the true figure may lie.' })
  readonly kind!: TotalBoundKind;

  @Field(() => TotalBoundReason, { description: 'Printed so, not stated, or cut.' })
  readonly because!: TotalBoundReason;

  @Field(() => [GraphQLID], {
    description: 'Ids of the household groups or figures concerned; empty where the answer was cut.',
  })
  readonly subjects!: string[];
}

/** What every total has, flat as a figure is. */
@ObjectType({ description: 'A number of several parts, or the parts side by side.' })
export abstract class Total {
  @Field(() => HouseholdKind, {
    description: 'What the sources call the households; kinds are never added to each other.',
  })
  readonly householdKind!: HouseholdKind;

  @Field(() => Overlap, { description: 'Whether the groups share households.' })
  readonly overlap!: Overlap;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the set of groups that a source states to be disjoint; null where none is stated.',
  })
  readonly disjointSet!: string | null;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'The number, read with the comparator; null where the parts must not be added: see `gap`.',
  })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: 'The same number as an exact decimal string.' })
  readonly exact!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit in Chinese.' })
  readonly unit!: string | null;

  @Field(() => Comparator, { nullable: true, description: 'How the true figure stands to the number.' })
  readonly comparator!: Comparator | null;

  @Field(() => [TotalBound], {
    description: 'Why the total is not exact: empty unless a source prints a qualifier or parts are open.',
  })
  readonly bounds!: TotalBound[];

  @Field(() => Gap, { nullable: true, description: 'Why there is no number; null where there is one.' })
  readonly gap!: Gap | null;
}

@ObjectType({
  description:
    'Households of one kind: a number where they are one group or groups that a source states to be disjoint, and ' +
    'otherwise groups side by side. With a year a count is in the number only if a figure of the group for that year ' +
    'supports it. Rows are never added to each other.',
})
export class HouseholdTotal extends Total {
  readonly groupIds!: string[];

  @Field(() => GraphQLInt, { description: 'How many groups; each counts once however it is reached.' })
  readonly groupCount!: number;
}

@ObjectType({
  description:
    'Amounts stated for groups in all, of one indicator, unit, period and kind of period. Amounts per household or ' +
    'per person, amounts without a stated period and amounts of different years are never added to anything.',
})
export class GainTotal extends Total {
  readonly indicatorId!: string;
  readonly figureIds!: string[];

  @Field(() => Denominator, { description: 'Over what the amounts are counted: always in all.' })
  readonly denominator!: Denominator;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of the period; null where it has no stated beginning.',
  })
  readonly periodStart!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of the period; null where it has no stated end.',
  })
  readonly periodEnd!: string | null;

  @Field(() => PeriodKind, { description: 'What the amounts cover, for example a year.' })
  readonly periodKind!: PeriodKind;
}

@ObjectType({
  description: 'What can be added of the households of chains, and what must stand side by side.',
})
export class GiChainTotals {
  @Field(() => [HouseholdTotal], { description: 'Households by kind and set of disjoint groups.' })
  readonly households!: HouseholdTotal[];

  @Field(() => [GainTotal], {
    description: 'Amounts in all by indicator, unit and period, over the same groups.',
  })
  readonly gains!: GainTotal[];

  @Field(() => [Gap], { description: 'What is left out of every total, and why.' })
  readonly gaps!: Gap[];
}
