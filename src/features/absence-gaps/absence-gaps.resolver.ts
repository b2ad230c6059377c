import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ontology } from '../../entities';
import type { Kind } from '../../ontology/ontology';
import { listedKinds, rootConnectionClass } from '../../query/generated-types';
import type { RequestContext } from '../../query/request-context';
import { askedWhere } from '../../query/root-connection';
import { Gap } from '../gaps/gap.type';
import { absenceGaps } from './absence-gaps.query';

/** A resolver of `gaps` on every list at the root; figures have one of their own, which says this too. */
export const absenceGapsResolvers: readonly ClassType[] = listedKinds(ontology)
  .filter(({ name }) => name !== 'Observation')
  .map(resolverOf);

function resolverOf(kind: Kind): ClassType {
  @Resolver(() => rootConnectionClass(kind.name))
  class AbsenceGapsResolver {
    @FieldResolver(() => [Gap], {
      nullable: true,
      description:
        'What the list cannot know: relationships that `where` asks not to be there (`none`, `count` 0, `every`), and ' +
        'that no source is marked complete for.',
    })
    async gaps(@Root() page: object, @Ctx() context: RequestContext): Promise<Gap[]> {
      return absenceGaps(kind, askedWhere(page), context);
    }
  }
  return AbsenceGapsResolver;
}
