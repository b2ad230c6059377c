import { Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { ServiceKind } from '../../entities/events/service-engagement';
import { Status } from '../../entities/status';
import { PageArgs } from '../../query/page-args';
import { yearDescription } from '../event-period/in-year';

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => GraphQLID, {
    nullable: true,
    description: 'The agency (or another provider) whose clients are asked for.',
  })
  readonly agency?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'The client whose agencies are asked for.' })
  readonly client?: string;

  @Field(() => GraphQLID, {
    nullable: true,
    description:
      'The place, with all that lies in it, whose parties are served, or in which services took place.',
  })
  readonly place?: string;

  @Field(() => [ServiceKind], {
    nullable: true,
    description: 'Only services of one of these kinds; NOT_STATED is where no source says which.',
  })
  readonly kinds?: ServiceKind[] | null;

  @Field(() => [Status], {
    nullable: true,
    description:
      'Only a service of which a source says that it had come so far; NOT_STATED is where none says.',
  })
  readonly statuses?: Status[] | null;

  @Field(() => GraphQLInt, { nullable: true, description: yearDescription })
  @Min(1000)
  @Max(9999)
  readonly year?: number | null;
}
