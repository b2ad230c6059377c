import { GraphQLFloat } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Comparator } from '../../entities/figures/comparator';
import { PeriodBasis, PeriodKind } from '../../entities/figures/period';
import type { FigureRow } from './figure';

/** The columns of a figure that a table needs, in one place with the row they stand in; all null without a figure. */
@ObjectType()
export abstract class FlatFigure {
  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'The number in the unit; read it with the comparator.',
  })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: 'The same number as an exact decimal string.' })
  readonly exact!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit in the words of the source.' })
  readonly unit!: string | null;

  @Field(() => Comparator, { nullable: true, description: 'How the true figure stands to the number.' })
  readonly comparator!: Comparator | null;

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

  @Field(() => PeriodKind, { nullable: true, description: 'Annual, cumulative, snapshot or since.' })
  readonly periodKind!: PeriodKind | null;

  @Field(() => PeriodBasis, { nullable: true, description: 'Where the period comes from.' })
  readonly periodBasis!: PeriodBasis | null;
}

export function flatFigure(figure: FigureRow | null): FlatFigure {
  return {
    value: figure?.exact == null ? null : Number(figure.exact),
    exact: figure?.exact ?? null,
    unit: figure?.unit ?? null,
    comparator: figure?.comparator ?? null,
    periodStart: figure?.periodStart ?? null,
    periodEnd: figure?.periodEnd ?? null,
    periodKind: figure?.periodKind ?? null,
    periodBasis: figure?.periodBasis ?? null,
  };
}
