import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Gap } from '../gaps/gap.type';
import { FlatFigure } from './flat-figure.type';

@ObjectType({ description: 'A place in a ranking.' })
export class RankedPlace extends FlatFigure {
  readonly placeId!: string;
  readonly figureId!: string;
  readonly statedWithinId!: string | null;

  @Field(() => GraphQLInt, {
    description:
      'Its rank by the numbers printed, the largest first; equal numbers share a rank and the next is skipped.',
  })
  readonly rank!: number;

  @Field(() => GraphQLInt, { description: 'The best rank that the qualifiers leave open.' })
  readonly bestRank!: number;

  @Field(() => GraphQLInt, { description: 'The worst rank that the qualifiers leave open.' })
  readonly worstRank!: number;

  @Field(() => Boolean, {
    description:
      'Whether the rank is certain among the ranked: false where a qualifier (余, 近, 约 …) leaves it open.',
  })
  readonly certain!: boolean;

  @Field(() => GraphQLInt, { nullable: true, description: 'The rank that the source states of this figure.' })
  readonly statedRank!: number | null;
}

@ObjectType({ description: 'A place without a figure that could be ranked.' })
export class UnrankedPlace {
  readonly placeId!: string;
  readonly figureIds!: readonly string[];

  @Field(() => Gap, { description: 'Why it has no rank.' })
  readonly gap!: Gap;
}

@ObjectType({
  description:
    'Places by the size of a figure; computed from what is stated, beside the ranks that sources state.',
})
export class Ranking {
  /** Null where no part is recorded, so that nothing was read. */
  readonly indicatorId!: string | null;
  readonly withinId!: string;

  @Field(() => GraphQLInt, { description: 'The calendar year.' })
  readonly year!: number;

  @Field(() => [RankedPlace], { description: 'The ranked places, the largest figure first.' })
  readonly places!: RankedPlace[];

  @Field(() => [UnrankedPlace], {
    description: 'Districts without a figure of the year, and development zones. Any of them may be larger.',
  })
  readonly unranked!: UnrankedPlace[];

  @Field(() => [Gap], {
    description: 'What the ranking lacks; with a gap, ranks count among the ranked only.',
  })
  readonly gaps!: Gap[];
}
