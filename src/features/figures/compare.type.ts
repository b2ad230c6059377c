import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Gap } from '../gaps/gap.type';
import { FigureDifference } from './difference.type';
import { FlatFigure } from './flat-figure.type';

@ObjectType({
  description:
    'What is stated of one indicator for one place and year. Its columns hold the figure where there is exactly one; ' +
    'where there are several or none they are null and `gap` says why.',
})
export class ComparisonCell extends FlatFigure {
  readonly figureIds!: readonly string[];
  readonly otherPeriodIds!: readonly string[];
  readonly otherSubjectIds!: readonly string[];

  @Field(() => String, { description: 'Code of the indicator.' })
  readonly indicator!: string;

  @Field(() => GraphQLInt, { description: 'The calendar year.' })
  readonly year!: number;

  @Field(() => Gap, { nullable: true, description: 'Why the cell has no figure; null where it has one.' })
  readonly gap!: Gap | null;
}

@ObjectType({ description: 'The cells of one place, in the order of the columns.' })
export class ComparisonRow {
  readonly placeId!: string;

  @Field(() => [ComparisonCell], { description: 'One cell for each column; none is left out.' })
  readonly cells!: ComparisonCell[];
}

@ObjectType({ description: 'A column of the table, and whether its figures may be held against each other.' })
export class ComparisonColumn {
  readonly indicatorId!: string;

  @Field(() => GraphQLInt, { description: 'The calendar year.' })
  readonly year!: number;

  @Field(() => GraphQLInt, { description: 'How many places have exactly one figure here.' })
  readonly filled!: number;

  @Field(() => [FigureDifference], {
    description:
      'In what the figures of the column differ; empty where they may be compared, ranked and added.',
  })
  readonly differences!: FigureDifference[];
}

@ObjectType({
  description: 'A table of places by indicators and years in which every asked cell is present.',
})
export class Comparison {
  @Field(() => [ComparisonColumn], {
    description: 'The columns: for each indicator all years, as asked.',
  })
  readonly columns!: ComparisonColumn[];

  @Field(() => [ComparisonRow], { description: 'The rows: the places, as asked.' })
  readonly rows!: ComparisonRow[];
}
