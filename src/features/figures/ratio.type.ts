import { GraphQLFloat, GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Comparator } from '../../entities/figures/comparator';
import { Gap } from '../gaps/gap.type';

@ObjectType({
  description:
    'One figure divided by another of the same place, source and period; computed, not stated. Without such a pair ' +
    'it is null, and the gap says why.',
})
export class Ratio {
  readonly numeratorId!: string | null;
  readonly denominatorId!: string | null;

  @Field(() => GraphQLFloat, { nullable: true, description: 'The quotient.' })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: 'The quotient as a decimal string.' })
  readonly exact!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the numerator, by unit of the denominator.' })
  readonly unit!: string | null;

  @Field(() => Comparator, {
    nullable: true,
    description:
      'How the true quotient stands to the number, by the qualifiers of both; null where nothing follows.',
  })
  readonly comparator!: Comparator | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether decimals were cut off, rounded half up; false where the quotient is exact.',
  })
  readonly rounded!: boolean | null;

  @Field(() => GraphQLInt, { description: 'The most decimals the quotient has.' })
  readonly decimals!: number;

  @Field(() => Gap, { nullable: true, description: 'Why there is no quotient; null where there is one.' })
  readonly gap!: Gap | null;
}
