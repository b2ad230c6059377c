import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Thing } from '../../entities/thing';
import { loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { loadProvenance } from '../provenance/provenance.query';
import { Provenance } from '../provenance/provenance.type';
import { PossibleDuplicatesArgs } from './sameness.args';
import { possibleDuplicateGaps, readPossibleDuplicates } from './sameness.query';
import { PossibleDuplicate, PossibleDuplicateConnection } from './sameness.type';

@Resolver(() => PossibleDuplicateConnection)
export class PossibleDuplicatesResolver {
  @Query(() => PossibleDuplicateConnection, {
    nullable: true,
    description:
      'Pairs that may be the same and await a judgement, those with the highest score first: linked by a rule that ' +
      'compares names and official codes, or by a person. Nothing is merged here.',
  })
  async possibleDuplicates(
    @Args(() => PossibleDuplicatesArgs) args: PossibleDuplicatesArgs,
    @Ctx() context: RequestContext,
  ): Promise<PossibleDuplicateConnection> {
    return readPossibleDuplicates(args, context);
  }

  @FieldResolver(() => [Gap], { nullable: true, description: 'What the page leaves out, and why.' })
  async gaps(
    @Root() connection: PossibleDuplicateConnection,
    @Ctx() context: RequestContext,
  ): Promise<Gap[]> {
    return possibleDuplicateGaps(connection, context);
  }
}

@Resolver(() => PossibleDuplicate)
export class PossibleDuplicateResolver {
  @FieldResolver(() => Thing, {
    nullable: true,
    description: 'One of the two; the one asked for, where one was.',
  })
  async one(
    @Root() pair: PossibleDuplicate,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(pair.oneId, ontology.kind('Thing'), context, info);
  }

  @FieldResolver(() => Thing, { nullable: true, description: 'The other.' })
  async other(
    @Root() pair: PossibleDuplicate,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(pair.otherId, ontology.kind('Thing'), context, info);
  }

  @FieldResolver(() => [Provenance], {
    nullable: true,
    description:
      'Who says that the two may be the same: a source read by a person, the rules of comparison, or both.',
  })
  async provenance(@Root() pair: PossibleDuplicate, @Ctx() context: RequestContext): Promise<Provenance[]> {
    return loadProvenance({ subject: pair.linkKey, property: null }, context);
  }
}
