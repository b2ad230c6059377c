import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { PeriodBasis } from '../../entities/figures/period';
import { Status } from '../../entities/status';
import { PageInfo } from '../../query/page-info';
import { LinkVia } from '../event-sides/event-link.type';
import type { ActivitiesFilter } from './activities.args';
import { ActivityKind, ActivityRole } from './activity-role';

/** The id of what it goes through only; the resolver loads the entity. */
@ObjectType({ description: 'One part in an event, an agreement or an alliance.' })
export class ActivityPart {
  readonly throughId!: string | null;

  @Field(() => ActivityRole, { description: 'The part.' })
  readonly role!: ActivityRole;

  @Field(() => String, {
    nullable: true,
    description:
      'The part more exactly: the side of a partner, or the words for what something involved did.',
  })
  readonly note!: string | null;

  @Field(() => LinkVia, { description: 'Whether it has the part itself or through a group.' })
  readonly via!: LinkVia;

  @Field(() => Certainty, { description: 'How firmly a source supports the part; through a group POSSIBLE.' })
  readonly certainty!: Certainty;
}

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({
  description: 'One event, agreement or alliance, with the parts that what was asked for has in it.',
})
export class Activity {
  readonly key!: string;
  readonly thingId!: string;
  /** The same where it is an event, else null. */
  readonly eventId!: string | null;
  readonly figureIds!: string[];

  @Field(() => ActivityKind as object, { description: 'What it is.' })
  readonly kind!: string;

  @Field(() => [ActivityPart], {
    description: 'The parts: those it has itself first, then those through a group or of a place in it.',
  })
  readonly parts!: ActivityPart[];

  @Field(() => Status, { description: 'How far it had come.' })
  readonly status!: Status;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of it, or of the period in which a source places it; null where not stated.',
  })
  readonly startDate!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of it, or of the period in which a source places it; null where not stated.',
  })
  readonly endDate!: string | null;

  @Field(() => PeriodBasis, {
    description: 'Where the dates come from; NOT_STATED for agreements and alliances.',
  })
  readonly periodBasis!: PeriodBasis;
}

@ObjectType({ description: 'A row of activities.' })
export class ActivityEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => Activity, { description: 'The row itself.' })
  readonly node!: Activity;
}

@ObjectType({ description: 'A page of activities (Relay connection), with what the sources leave open.' })
export class ActivityConnection {
  @Field(() => [ActivityEdge], { description: 'The rows with their cursors.' })
  readonly edges!: ActivityEdge[];

  @Field(() => [Activity], { description: 'The rows without their cursors.' })
  readonly nodes!: Activity[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  readonly filter!: ActivitiesFilter;
}
