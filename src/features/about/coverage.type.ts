import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { PeriodKind } from '../../entities/figures/period';
import { DivisionLevel } from '../../entities/places/district';

/** The most places, sources and indicators that are listed. */
export const maximumListed = 250;

/** The most figures, and the most places, that are looked at to count them by period or level. */
export const maximumCounted = 100_000;

/** The most figures of one indicator, and the most passages of one source, that are looked at. */
export const maximumLookedAt = 10_000;

@ObjectType({ description: 'A kind with the number of its entities.' })
export class KindCoverage {
  @Field(() => String, { description: 'The kind, as its type is called in this schema.' })
  readonly kind!: string;

  @Field(() => GraphQLInt, {
    description: 'How many there are; 0 says that none is recorded, not that none exists.',
  })
  readonly count!: number;
}

@ObjectType({ description: 'The places of one level.' })
export class LevelCoverage {
  @Field(() => DivisionLevel, {
    nullable: true,
    description: 'The level; null for development zones, which have none.',
  })
  readonly level!: DivisionLevel | null;

  @Field(() => GraphQLInt, {
    description: `How many places there are, of the first ${maximumCounted} in all.`,
  })
  readonly places!: number;

  @Field(() => GraphQLInt, {
    description: 'How many of them have a figure, about them or about something in them.',
  })
  readonly withFigures!: number;
}

@ObjectType({ description: 'A place with the number of its figures.' })
export class PlaceCoverage {
  readonly placeId!: string;

  @Field(() => GraphQLInt, { description: 'How many figures there are about it or about something in it.' })
  readonly figures!: number;
}

@ObjectType({ description: 'The figures whose period ends in one year, of one kind of period.' })
export class PeriodCoverage {
  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'The year in which the period ends; null for figures without a stated end.',
  })
  readonly year!: number | null;

  @Field(() => PeriodKind, { description: 'Annual, cumulative, snapshot or since; these are never added.' })
  readonly periodKind!: PeriodKind;

  @Field(() => GraphQLInt, {
    description: `How many figures there are, of the first ${maximumCounted} in all.`,
  })
  readonly figures!: number;
}

@ObjectType({ description: 'A source with what was taken from it.' })
export class SourceCoverage {
  readonly sourceId!: string;

  @Field(() => GraphQLInt, { description: 'How many of its passages are recorded.' })
  readonly passages!: number;

  @Field(() => GraphQLInt, {
    nullable: true,
    description: `How many statements they make; null where more than ${maximumLookedAt} passages are recorded.`,
  })
  readonly statements!: number | null;
}

@ObjectType({ description: 'An indicator with what its figures cover.' })
export class IndicatorCoverage {
  readonly indicatorId!: string;

  @Field(() => GraphQLInt, { description: 'How many figures there are.' })
  readonly figures!: number;

  @Field(() => GraphQLInt, {
    nullable: true,
    description: `In how many places they are; null where there are more than ${maximumLookedAt} figures.`,
  })
  readonly places!: number | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    description:
      'The first year in which a period ends; null where no figure has a stated end, or there are too many.',
  })
  readonly firstYear!: number | null;

  @Field(() => GraphQLInt, { nullable: true, description: 'The last such year.' })
  readonly lastYear!: number | null;

  @Field(() => [PeriodKind], {
    description: 'The kinds of period that occur; empty where there are too many figures.',
  })
  readonly periodKinds!: PeriodKind[];
}

/** Each part asks the database on its own, so that what is not selected costs nothing. */
@ObjectType({ description: 'What the graph covers, and what is missing.' })
export class GraphCoverage {}
