import { GraphQLID, GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { PageInfo } from '../../query/page-info';
import { Subgraph } from './subgraph.type';

/** The most rights of a pair that are answered. */
export const maximumRights = 10;

@ObjectType({ description: 'Two parties that applied for the same rights.' })
export class CoApplicantPair {
  @Field(() => GraphQLID, { description: 'Id of the party whose id comes first.' })
  readonly one!: string;

  @Field(() => GraphQLID, { description: 'Id of the other party.' })
  readonly other!: string;

  @Field(() => GraphQLInt, {
    description: 'How many rights they share, of those that were asked for and looked at.',
  })
  readonly shared!: number;

  @Field(() => [GraphQLID], {
    description: `Ids of these rights in their order, at most ${maximumRights}; they are among the nodes.`,
  })
  readonly rights!: string[];

  @Field(() => Certainty, {
    description:
      'How firmly they are known to share at least one of them; POSSIBLE where it is by way of a counted group.',
  })
  readonly certainty!: Certainty;

  @Field(() => Boolean, {
    description:
      'Whether a counted group applied, and a source names one of the two as a member of it: who of the group stands behind ' +
      'it is not said.',
  })
  readonly viaGroup!: boolean;

  @Field(() => [GraphQLID], { description: 'Ids of the groups that it is by way of.' })
  readonly groups!: string[];
}

@ObjectType({
  description: 'Pairs of parties that applied for the same rights, with these rights as nodes between them.',
  implements: Subgraph,
})
export class CoApplicants extends Subgraph {
  /** Rights that any of the pairs share, and those of them of which no applicant is recorded. */
  readonly sharedRights!: number;
  readonly withoutApplicant!: number;

  @Field(() => [CoApplicantPair], {
    description:
      'A page of the pairs: those that share most rights first, and after all others those by way of a counted group.',
  })
  readonly pairs!: CoApplicantPair[];

  @Field(() => GraphQLInt, { description: 'How many pairs there are in what was looked at.' })
  readonly pairCount!: number;

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}
