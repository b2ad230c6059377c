import { GraphQLID, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { RelationshipName } from './relationship-name';
import type { Step } from './step';
import type { Unread } from './tie-graph';

export enum CutReason {
  TIES = 'TIES',
  MEETING = 'MEETING',
  PER_NODE = 'PER_NODE',
  TOTAL = 'TOTAL',
  LIMIT = 'LIMIT',
  PATHS = 'PATHS',
  RIGHTS = 'RIGHTS',
  PARTIES = 'PARTIES',
}

registerEnumType(CutReason, {
  name: 'CutReason',
  description: 'Which bound left something out of a subgraph.',
  valuesConfig: {
    TIES: {
      description: 'A thing has more relationships of one type than are followed from it; `gaps` names it.',
    },
    MEETING: {
      description: 'More parties meet in an event or a right than are followed through it; `gaps` names it.',
    },
    PER_NODE: { description: 'A thing has more steps than `perNode`.' },
    TOTAL: { description: 'There were more steps than one traversal reads.' },
    LIMIT: { description: 'There is more than `limit` things, or than is answered.' },
    PATHS: { description: 'There are more paths than are answered, or than could be tried.' },
    RIGHTS: { description: 'There are more rights of the class or the place than are looked at.' },
    PARTIES: { description: 'There are more parties in the place than are looked at.' },
  },
});

@ObjectType({
  description: 'A relationship of a subgraph, from what it begins at to what it leads to, with its evidence.',
})
export class SubgraphLink {
  @Field(() => GraphQLID, { description: 'Names the relationship; the same in every answer.' })
  readonly key!: string;

  @Field(() => RelationshipName as object, { description: 'Its type.' })
  readonly type!: string;

  @Field(() => GraphQLID, { description: 'Id of the node it begins at.' })
  readonly from!: string;

  @Field(() => GraphQLID, { description: 'Id of the node it leads to.' })
  readonly to!: string;

  @Field(() => Certainty, {
    description: 'How firmly a source supports the relationship, for itself and without what it is part of.',
  })
  readonly certainty!: Certainty;

  @Field(() => Boolean, {
    description: 'Whether it joins a counted group and a named member of it; it ties neither to anyone.',
  })
  readonly viaGroup!: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which it holds; null where no beginning is stated.',
  })
  readonly validFrom!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which it holds; null where no end is stated.',
  })
  readonly validTo!: string | null;
}

@ObjectType({ description: 'A way from one thing to another.' })
export class SubgraphPath {
  @Field(() => GraphQLID, { description: 'Id of the thing it begins at.' })
  readonly from!: string;

  @Field(() => GraphQLID, { description: 'Id of the thing it leads to.' })
  readonly to!: string;

  @Field(() => GraphQLInt, {
    description: 'How many steps it has. Two relationships that meet in one event or right are one step.',
  })
  readonly length!: number;

  @Field(() => [GraphQLID], {
    description:
      'Ids of the nodes in their order, from one end to the other, with the events and rights between them. An event ' +
      'stands twice where two steps go through it.',
  })
  readonly nodes!: string[];

  @Field(() => [GraphQLID], { description: 'Keys of the links in their order.' })
  readonly links!: string[];

  @Field(() => Certainty, {
    description: 'That of its least certain link; POSSIBLE where it goes through a counted group.',
  })
  readonly certainty!: Certainty;

  @Field(() => Boolean, {
    description:
      'Whether it goes through a counted group, or from a member to its group: who of the group stands behind it is ' +
      'not said.',
  })
  readonly viaGroup!: boolean;
}

/** What the resolvers of a subgraph go on from. */
export interface SubgraphBasis {
  nodeIds: readonly string[];
  steps: readonly Step[];
  unread: readonly Unread[];
}

/** Ids only; the resolver loads the nodes with what is selected of them. */
@InterfaceType({
  description:
    'A part of the graph as nodes and links, which graph libraries and graph files take as they stand. Every end of a link ' +
    'is among the nodes.',
})
export abstract class Subgraph {
  readonly basis!: SubgraphBasis;

  @Field(() => [SubgraphLink], { description: 'The relationships between the nodes.' })
  readonly links!: SubgraphLink[];

  @Field(() => Boolean, { description: 'Whether a bound left something out; `cutBy` says which.' })
  readonly cut!: boolean;

  @Field(() => [CutReason], { description: 'The bounds that left something out.' })
  readonly cutBy!: CutReason[];
}

@ObjectType({
  description: 'Paths between things, and the part of the graph that they go through.',
  implements: Subgraph,
})
export class ConnectingPaths extends Subgraph {
  /** The pairs without a path. */
  readonly unconnected!: readonly (readonly [string, string])[];
  readonly maximumLength!: number;

  @Field(() => [SubgraphPath], {
    description:
      'The paths, pair by pair; of a pair those that go through no counted group first, then the shorter.',
  })
  readonly paths!: SubgraphPath[];
}

@ObjectType({ description: 'Something in a neighbourhood, and how far it is from the middle.' })
export class Neighbor {
  @Field(() => GraphQLID, { description: 'Id of the node.' })
  readonly id!: string;

  @Field(() => GraphQLInt, { description: 'How many steps it is away.' })
  readonly distance!: number;

  @Field(() => Boolean, {
    description:
      'Whether what was read has no way to it but through a counted group or from a member to its group.',
  })
  readonly viaGroup!: boolean;
}

@ObjectType({ description: 'What is tied to a thing, up to some steps away.', implements: Subgraph })
export class Neighborhood extends Subgraph {
  readonly of!: string;

  @Field(() => [Neighbor], {
    description:
      'What was come to, the nearest first; without the middle, and the events and rights between.',
  })
  readonly neighbors!: Neighbor[];
}

@ObjectType({ description: 'Something that is tied to several things.' })
export class CommonNeighbor {
  @Field(() => GraphQLID, { description: 'Id of the node.' })
  readonly id!: string;

  @Field(() => [GraphQLID], {
    description: 'Ids of those that it is tied to itself, in the order in which they were given.',
  })
  readonly tiedTo!: string[];
}

@ObjectType({
  description: 'What several things are tied to in common, with the ties.',
  implements: Subgraph,
})
export class CommonNeighbors extends Subgraph {
  readonly of!: readonly string[];

  @Field(() => [CommonNeighbor], { description: 'What is tied to most of them first.' })
  readonly neighbors!: CommonNeighbor[];
}

@ObjectType({ description: 'The ties among the members of a set.', implements: Subgraph })
export class ConnectionsBetween extends Subgraph {
  @Field(() => [SubgraphPath], {
    description: 'Each tie as a path of one step, with the event or right in which the two meet.',
  })
  readonly ties!: SubgraphPath[];

  @Field(() => [GraphQLID], {
    description:
      'Ids of the members of which no tie to another member was found, in the order in which they were given.',
  })
  readonly alone!: string[];
}
