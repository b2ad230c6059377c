import { Field, ObjectType } from 'type-graphql';
import { Gap } from '../gaps/gap.type';

@ObjectType({
  description:
    'The change against the year before, computed where both values are stated exactly and of one kind; it stands ' +
    'beside the change that a source states and does not replace it.',
})
export class DerivedChange {
  readonly previousId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The change in percent of the year before, as a decimal string with at most 4 decimals, rounded half up.',
  })
  readonly percent!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is the stated change, when rounded to the decimals of that; null where one of them is missing or ' +
      'the stated one is qualified.',
  })
  readonly agreesWithStated!: boolean | null;

  @Field(() => Gap, { nullable: true, description: 'Why no change is derived; null where one is.' })
  readonly gap!: Gap | null;
}
