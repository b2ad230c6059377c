import { Field, ObjectType } from 'type-graphql';
import type { PropertyDifference } from '../../query/not-comparable';

@ObjectType({
  description:
    'A property in which figures differ, so that they are not ranked, added or divided: indicator, unit, ' +
    'denominator, periodKind, period, subject or status. NOT_STATED agrees with nothing, not even with itself.',
})
export class FigureDifference implements PropertyDifference {
  @Field(() => String, { description: 'The property.' })
  readonly property!: string;

  @Field(() => [String], { description: 'The values that occur; NONE where it does not apply.' })
  readonly values!: string[];
}
