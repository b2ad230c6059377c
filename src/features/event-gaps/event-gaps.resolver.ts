import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EnforcementCase } from '../../entities/events/enforcement-case';
import { PledgeLoan } from '../../entities/events/pledge-loan';
import { Subsidy } from '../../entities/events/subsidy';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { loadEventGaps } from './event-gaps.query';

@Resolver(() => EnforcementCase)
export class EnforcementCaseGapsResolver {
  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open: the right, who holds it, the parties, the period.',
  })
  async gaps(@Root() node: PlannedNode, @Ctx() context: RequestContext): Promise<Gap[]> {
    return loadEventGaps(node['@id'], 'EnforcementCase', context);
  }
}

@Resolver(() => PledgeLoan)
export class PledgeLoanGapsResolver {
  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open: who borrowed and lent, which rights were pledged, the period.',
  })
  async gaps(@Root() node: PlannedNode, @Ctx() context: RequestContext): Promise<Gap[]> {
    return loadEventGaps(node['@id'], 'PledgeLoan', context);
  }
}

@Resolver(() => Subsidy)
export class SubsidyGapsResolver {
  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open: who paid, who received, what for, which way, the period.',
  })
  async gaps(@Root() node: PlannedNode, @Ctx() context: RequestContext): Promise<Gap[]> {
    return loadEventGaps(node['@id'], 'Subsidy', context);
  }
}
