import { GraphQLID, GraphQLInt } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum GapReason {
  NOT_STATED = 'NOT_STATED',
  NOT_IDENTIFIED = 'NOT_IDENTIFIED',
  NOT_COVERED = 'NOT_COVERED',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
}

registerEnumType(GapReason, {
  name: 'GapReason',
  description: 'Why an answer is not complete.',
  valuesConfig: {
    NOT_STATED: { description: 'No source that was read states it.' },
    NOT_IDENTIFIED: { description: 'A source counts or mentions it without naming it.' },
    NOT_COVERED: { description: 'What was read does not cover it, for example another period.' },
    NOT_COMPARABLE: { description: 'It is stated in a form that cannot be compared with the rest.' },
  },
});

@ObjectType({
  description:
    'Something an answer lacks, and why. The world is open: what is not recorded may still exist, ' +
    'so an empty answer is never a statement that there is none.',
})
export class Gap {
  @Field(() => GapReason, { description: 'Why it is lacking.' })
  readonly reason!: GapReason;

  @Field(() => GraphQLID, { nullable: true, description: 'Id of the entity that lacks it.' })
  readonly subject!: string | null;

  @Field(() => String, { nullable: true, description: 'The field or the indicator that is lacking.' })
  readonly property!: string | null;

  @Field(() => String, { nullable: true, description: 'The period asked for, as a year.' })
  readonly period!: string | null;

  @Field(() => GraphQLInt, { nullable: true, description: 'How many are concerned, where they are counted.' })
  readonly count!: number | null;

  @Field(() => String, { description: 'The gap in one sentence.' })
  readonly message!: string;
}

/** A gap with what is not given left null. */
export function gap(
  reason: GapReason,
  message: string,
  details: Partial<Omit<Gap, 'reason' | 'message'>> = {},
): Gap {
  return Object.assign(new Gap(), { subject: null, property: null, period: null, count: null }, details, {
    reason,
    message,
  });
}
