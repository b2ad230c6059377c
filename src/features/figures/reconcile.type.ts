import { GraphQLFloat, GraphQLID, GraphQLInt } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Additivity } from '../../entities/figures/additivity';
import { Comparator } from '../../entities/figures/comparator';
import { Gap } from '../gaps/gap.type';
import { FigureDifference } from './difference.type';
import { maximumOthers } from './figures-of-places';
import { FlatFigure } from './flat-figure.type';

export enum Treatment {
  ADDED = 'ADDED',
  OTHER_PERIOD = 'OTHER_PERIOD',
  DIFFERS = 'DIFFERS',
  SEVERAL = 'SEVERAL',
  NO_NUMBER = 'NO_NUMBER',
  OTHER_SUBJECT = 'OTHER_SUBJECT',
  NARROWER = 'NARROWER',
  DEVELOPMENT_ZONE = 'DEVELOPMENT_ZONE',
}

registerEnumType(Treatment, {
  name: 'Treatment',
  description: 'What becomes of a figure when the parts of a place are added, and why.',
  valuesConfig: {
    ADDED: { description: 'It is in the sum.' },
    OTHER_PERIOD: { description: 'Left out: of another period than the year, or of none that is stated.' },
    DIFFERS: {
      description: 'Left out: not of the kind of the total, for example cumulative; see `differences`.',
    },
    SEVERAL: {
      description: 'Left out: several figures of the same kind stand side by side; none is picked.',
    },
    NO_NUMBER: { description: 'Left out: only a change or a rank is stated.' },
    OTHER_SUBJECT: {
      description: 'Left out: about a firm, a group or a product there, not the place itself.',
    },
    NARROWER: { description: 'Shown beside: a narrower indicator, which counts a part only.' },
    DEVELOPMENT_ZONE: {
      description:
        'Shown beside: of a development zone nobody states whether the districts’ figures include it, so it is ' +
        'never added.',
    },
  },
});

export enum BoundReason {
  PRINTED = 'PRINTED',
  UNKNOWN_PARTS = 'UNKNOWN_PARTS',
}

registerEnumType(BoundReason, {
  name: 'BoundReason',
  description: 'Why a sum is not exact.',
  valuesConfig: {
    PRINTED: { description: 'A source prints a figure that is in it with a qualifier (余, 近, 约 …).' },
    UNKNOWN_PARTS: { description: 'Parts are not in it, because no source states them comparably.' },
  },
});

@ObjectType({ description: 'A reason why a sum is not exact, and what it comes from.' })
export class Bound {
  @Field(() => BoundReason, { description: 'Printed so, or parts are unknown.' })
  readonly reason!: BoundReason;

  @Field(() => GraphQLID, {
    description: 'Id of the figure printed with a qualifier, or of the unknown part.',
  })
  readonly subject!: string;
}

/** A number computed from printed figures. */
@ObjectType()
export abstract class ComputedFigure {
  @Field(() => GraphQLFloat, { description: 'The number in the unit of the indicator.' })
  readonly value!: number;

  @Field(() => String, { description: 'The same number as an exact decimal string.' })
  readonly exact!: string;

  @Field(() => String, { description: 'The unit of the indicator.' })
  readonly unit!: string;
}

@ObjectType({ description: 'The sum of the parts that are stated and comparable; computed, not stated.' })
export class SumOfParts extends ComputedFigure {
  @Field(() => Comparator, {
    nullable: true,
    description:
      'How the sum of all parts stands to this number: EQUAL where every part is in it as an exact figure; a bound ' +
      'for the reasons in `bounds`; null where nothing follows.',
  })
  readonly comparator!: Comparator | null;

  @Field(() => GraphQLInt, { description: 'How many parts are added.' })
  readonly added!: number;

  @Field(() => GraphQLInt, { description: 'How many parts there are, without development zones.' })
  readonly of!: number;

  @Field(() => [Bound], { description: 'Why it is not exact; empty where it is.' })
  readonly bounds!: Bound[];
}

@ObjectType({ description: 'The stated total minus the sum of the parts added; computed, not stated.' })
export class TotalMinusSum extends ComputedFigure {
  @Field(() => Comparator, {
    nullable: true,
    description:
      'How the difference between the total and the sum of all parts stands to this number. Null where nothing follows.',
  })
  readonly comparator!: Comparator | null;
}

@ObjectType({
  description: 'A figure beside a total: whether it is added, and whether it is larger than its whole.',
})
export class ReconciledFigure extends FlatFigure {
  readonly figureId!: string;

  @Field(() => String, { description: 'Code of its indicator.' })
  readonly indicator!: string;

  @Field(() => Treatment, { description: 'Added, left out or shown beside.' })
  readonly treatment!: Treatment;

  @Field(() => [FigureDifference], { description: 'In what it differs from the figures that are added.' })
  readonly differences!: FigureDifference[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The number is larger than the stated total of the whole, in the same unit: shown, not hidden. Read ' +
      '`differences` before calling it a contradiction. Null where there is nothing to hold it against.',
  })
  readonly exceedsWhole!: boolean | null;
}

@ObjectType({
  description: 'A place that lies directly in the whole, with every figure that bears on the sum.',
})
export class ReconciledPart {
  readonly placeId!: string;

  @Field(() => Boolean, { description: 'One of its figures is in the sum.' })
  readonly added!: boolean;

  @Field(() => [ReconciledFigure], {
    description: `Its figures, added, left out and beside; of those about firms, groups and products there at most ${maximumOthers}.`,
  })
  readonly figures!: ReconciledFigure[];

  @Field(() => Gap, { nullable: true, description: 'Why it is not in the sum; null where it is.' })
  readonly gap!: Gap | null;
}

@ObjectType({
  description:
    'A stated total beside the sum of the parts of a place. Sums are computed from comparable figures only; nothing ' +
    'left out is hidden.',
})
export class Reconciliation {
  readonly indicatorId!: string;
  readonly wholeId!: string;
  readonly totalId!: string | null;

  @Field(() => GraphQLInt, { description: 'The calendar year.' })
  readonly year!: number;

  @Field(() => Additivity, { description: 'The rule for adding the indicator.' })
  readonly additivity!: Additivity;

  @Field(() => [ReconciledPart], {
    description: 'The districts that lie directly in the whole, in the order of their ids.',
  })
  readonly parts!: ReconciledPart[];

  @Field(() => [ReconciledPart], { description: 'Development zones in the whole: listed, never added.' })
  readonly developmentZones!: ReconciledPart[];

  @Field(() => [ReconciledFigure], {
    description: 'What else is stated of the whole itself: other periods and kinds, narrower indicators.',
  })
  readonly besideTotal!: ReconciledFigure[];

  @Field(() => SumOfParts, {
    nullable: true,
    description: 'The sum of the comparable parts; null where no part is stated comparably.',
  })
  readonly sum!: SumOfParts | null;

  @Field(() => TotalMinusSum, {
    nullable: true,
    description: 'Total minus sum; null where one of them is not known.',
  })
  readonly difference!: TotalMinusSum | null;

  @Field(() => [Gap], { description: 'The total and the parts that are not stated, or not comparably.' })
  readonly gaps!: Gap[];
}
