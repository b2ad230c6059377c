import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { validOnDescription } from '../../query/valid-on';
import { ThingKind } from '../sameness/sameness.type';
import { RelationshipName } from './relationship-name';
import { ties } from './ties';

export enum TraversalDirection {
  ANY = 'ANY',
  OUT = 'OUT',
  IN = 'IN',
}

registerEnumType(TraversalDirection, {
  name: 'TraversalDirection',
  description:
    'Which way relationships between two things are followed. A tie through an event or a right has no direction and is ' +
    'always followed.',
  valuesConfig: {
    ANY: { description: 'Either way.' },
    OUT: { description: 'Only from the thing that the relationship begins at, as RelationshipName says.' },
    IN: { description: 'Only against that.' },
  },
});

export enum PathMode {
  SHORTEST = 'SHORTEST',
  ALL_SHORTEST = 'ALL_SHORTEST',
  K_SHORTEST = 'K_SHORTEST',
}

registerEnumType(PathMode, {
  name: 'PathMode',
  description: 'Which paths of each pair are answered.',
  valuesConfig: {
    SHORTEST: { description: 'One of the shortest.' },
    ALL_SHORTEST: { description: 'All of the shortest, at most 100 for a pair.' },
    K_SHORTEST: { description: 'The `k` shortest, also of different lengths.' },
  },
});

/** What every traversal may be told to follow and to leave out. */
@ArgsType()
export abstract class TraversalArgs {
  @Field(() => [RelationshipName as object], {
    nullable: true,
    description:
      'Only ties by these relationships; a tie through an event needs those of both sides, as PROVIDED_BY and ' +
      `PROVIDED_TO. Left out, all ties between parties: ${[...ties.keys()].join(', ')}.`,
  })
  readonly ties?: string[] | null;

  @Field(() => [RelationshipName as object], {
    nullable: true,
    description:
      'Follow these relationships too, for example to places, products, recognitions or programmes; each of them is ' +
      'one step, and what it leads to is stood on like a party.',
  })
  readonly via?: string[] | null;

  @Field(() => [GraphQLID], {
    nullable: true,
    description: 'Ids of what must not be met on the way: parties, but also events or rights.',
  })
  readonly avoid?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Only ties that held then. ${validOnDescription} The nodes are shown as they are now.`,
  })
  readonly validOn?: string | null;
}

@ArgsType()
export abstract class KindsArgs extends TraversalArgs {
  @Field(() => [ThingKind as object], {
    nullable: true,
    description:
      'Only by way of things of these kinds, for example ENTERPRISE; what was asked about is let in whatever it is.',
  })
  readonly kinds?: string[] | null;
}

@ArgsType()
export class PathsArgs extends KindsArgs {
  @Field(() => [GraphQLID], { description: 'Ids of 2 to 10 things; paths are sought for each pair of them.' })
  readonly between!: string[];

  @Field(() => TraversalDirection, {
    nullable: true,
    defaultValue: TraversalDirection.ANY,
    description: 'Of a pair, seen from the one that is named first.',
  })
  readonly direction?: TraversalDirection | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    defaultValue: 4,
    description: 'The most steps of a path, 1 to 6.',
  })
  readonly maximumLength?: number | null;

  @Field(() => PathMode, {
    nullable: true,
    defaultValue: PathMode.SHORTEST,
    description: 'Which paths of each pair are answered.',
  })
  readonly mode?: PathMode | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'How many paths of each pair K_SHORTEST answers, 1 to 20; 3 when left out.',
  })
  readonly k?: number | null;
}

@ArgsType()
export class NeighborhoodArgs extends KindsArgs {
  @Field(() => GraphQLID, { description: 'Id of what stands in the middle.' })
  readonly of!: string;

  @Field(() => GraphQLInt, {
    nullable: true,
    defaultValue: 1,
    description: 'How many steps away from it, 1 to 3.',
  })
  readonly depth?: number | null;

  @Field(() => TraversalDirection, {
    nullable: true,
    defaultValue: TraversalDirection.ANY,
    description: 'Seen from what stands in the middle.',
  })
  readonly direction?: TraversalDirection | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    defaultValue: 20,
    description:
      'The most steps from each thing, 1 to 100. Of more than that some are answered, in no order that means anything.',
  })
  readonly perNode?: number | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    defaultValue: 200,
    description:
      'The most things in all that are stood on, 1 to 1,000; events and rights between them are not counted.',
  })
  readonly limit?: number | null;
}

@ArgsType()
export class CommonNeighborsArgs extends KindsArgs {
  @Field(() => [GraphQLID], { description: 'Ids of 2 to 10 things.' })
  readonly of!: string[];

  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'To how many of them it must be tied; to all when left out.',
  })
  readonly atLeast?: number | null;
}

@ArgsType()
export class ConnectionsBetweenArgs extends TraversalArgs {
  @Field(() => [GraphQLID], { description: 'Ids of 2 to 250 things.' })
  readonly members!: string[];
}
