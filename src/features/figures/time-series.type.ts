import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Denominator } from '../../entities/figures/observation';
import { PeriodKind } from '../../entities/figures/period';
import { Status } from '../../entities/status';
import { Gap } from '../gaps/gap.type';
import { FlatFigure } from './flat-figure.type';

@ObjectType({ description: 'A figure of a series.' })
export class SeriesPoint extends FlatFigure {
  readonly figureId!: string;

  @Field(() => GraphQLInt, { description: 'The calendar year in which the period ends.' })
  readonly year!: number;
}

@ObjectType({ description: 'Figures of one subject that differ in nothing but the period.' })
export class ComparableSeries {
  @Field(() => String, { description: 'The unit; measure words that count the same are one unit.' })
  readonly unit!: string;

  @Field(() => PeriodKind, { description: 'Annual, cumulative, snapshot, since or not stated.' })
  readonly periodKind!: PeriodKind;

  @Field(() => Denominator, { nullable: true, description: 'Over what a gain is counted; only for gains.' })
  readonly denominator!: Denominator | null;

  @Field(() => Status, { nullable: true, description: 'Applied for is not obtained.' })
  readonly status!: Status | null;

  @Field(() => [SeriesPoint], {
    description:
      'The figures in the order of their periods; one without a number is a rank or a change only.',
  })
  readonly points!: SeriesPoint[];

  @Field(() => [Gap], { description: 'The years without a figure, and figures without a number.' })
  readonly gaps!: Gap[];
}

@ObjectType({ description: 'What is stated of the indicator about one subject.' })
export class TimeSeriesRow {
  readonly subjectId!: string;
  readonly undatedIds!: readonly string[];

  @Field(() => [ComparableSeries], {
    description: 'One series for each kind of figure: annual and cumulative ones stand apart.',
  })
  readonly series!: ComparableSeries[];

  @Field(() => [Gap], { description: 'No figure at all, figures without a period, and those cut off.' })
  readonly gaps!: Gap[];
}

@ObjectType({ description: 'An indicator over time, one row for each subject asked for.' })
export class TimeSeries {
  readonly indicatorId!: string;

  @Field(() => [TimeSeriesRow], { description: 'The rows, in the order of the subjects.' })
  readonly rows!: TimeSeriesRow[];
}
