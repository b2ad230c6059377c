import { Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PartnershipKind } from '../../entities/events/partnership';
import { Status } from '../../entities/status';
import { PageArgs } from '../../query/page-args';
import { yearDescription } from '../event-period/in-year';
import { PartyKind } from '../event-sides/event-link.type';

@ArgsType()
export class PartnershipsArgs extends PageArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'The party whose partners are asked for.' })
  readonly party?: string;

  @Field(() => GraphQLID, {
    nullable: true,
    description: 'The place, with all that lies in it, whose parties’ partners are asked for.',
  })
  readonly place?: string;

  @Field(() => [PartyKind as object], {
    nullable: true,
    description: 'Only partners of these kinds, for example UNIVERSITY and RESEARCH_INSTITUTE.',
  })
  readonly partnerKinds?: string[] | null;

  @Field(() => [PartnershipKind], {
    nullable: true,
    description: 'Only cooperation of one of these kinds; NOT_STATED is where no source says which.',
  })
  readonly kinds?: PartnershipKind[] | null;

  @Field(() => [Status], {
    nullable: true,
    description:
      'Only cooperation of which a source says that it had come so far; NOT_STATED is where none says.',
  })
  readonly statuses?: Status[] | null;

  @Field(() => GraphQLID, {
    nullable: true,
    description:
      'Only cooperation in which this party, too, takes part, itself or as a named member of a group; with all partners.',
  })
  readonly involving?: string | null;

  @Field(() => GraphQLInt, { nullable: true, description: yearDescription })
  @Min(1000)
  @Max(9999)
  readonly year?: number | null;
}
