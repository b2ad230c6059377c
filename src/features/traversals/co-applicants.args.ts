import { GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { ontology } from '../../entities';
import { InPlace } from '../../query/inputs/in-place';
import { kindEnum } from '../../query/kind-enum';
import { PageArgs } from '../../query/page-args';
import { validOnDescription } from '../../query/valid-on';

/** Every kind of right, as an argument: PATENT for Patent. */
export const RightKind = kindEnum(
  [ontology.kind('IntellectualProperty')],
  'RightKind',
  'A kind of intellectual-property right.',
);

@ArgsType()
export class CoApplicantsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only patents in this part of the International Patent Classification: a symbol or its beginning, as H01, H01M or ' +
      'H01M 10/05.',
  })
  readonly ipc?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only trademarks in this class of the Nice Classification, 1 to 45.',
  })
  readonly niceClass?: string | null;

  @Field(() => InPlace, { nullable: true, description: 'Where at least one of the two must be.' })
  readonly place?: InPlace | null;

  @Field(() => [RightKind as object], { nullable: true, description: 'Only rights of these kinds.' })
  readonly rightKinds?: string[] | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    defaultValue: 1,
    description: 'How many rights the two must share, 1 to 1,000.',
  })
  readonly minimumShared?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Only who was an applicant or a holder then. ${validOnDescription} The nodes are shown as they are now.`,
  })
  readonly validOn?: string | null;
}
