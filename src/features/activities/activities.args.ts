import { Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { Status } from '../../entities/status';
import { PageArgs } from '../../query/page-args';
import { yearDescription } from '../event-period/in-year';
import { ActivityKind } from './activity-role';

@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => GraphQLID, {
    description: 'Id of a party, a place, or anything else that events touch: a right, a brand, a product.',
  })
  readonly of!: string;

  @Field(() => [ActivityKind as object], { nullable: true, description: 'Only activities of these kinds.' })
  readonly kinds?: string[] | null;

  @Field(() => [Status], {
    nullable: true,
    description:
      'Only an activity of which a source says that it had come so far; NOT_STATED is where none says.',
  })
  readonly statuses?: Status[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Of a place: also what touches the places that lie in it.',
  })
  readonly includeDescendants?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Of a place: also what the parties located in it have a part in, wherever that was; with ' +
      '`includeDescendants` also those of the places in it.',
  })
  readonly includeParties?: boolean | null;

  @Field(() => GraphQLInt, { nullable: true, description: yearDescription })
  @Min(1000)
  @Max(9999)
  readonly year?: number | null;
}

/** The activities that were asked for; `gaps` asks about the same ones. */
export type ActivitiesFilter = Pick<
  ActivitiesArgs,
  'of' | 'kinds' | 'statuses' | 'includeDescendants' | 'includeParties' | 'year'
>;
