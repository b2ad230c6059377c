import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import { ontology } from '../../entities';
import type { RelationshipField } from '../../ontology/ontology';
import { askedWhere } from '../../query/connection';
import { listedKinds, relationshipConnectionClass, rootConnectionClass } from '../../query/generated-types';
import type { RequestContext } from '../../query/request-context';
import type { Where } from '../../query/where/where';
import { Gap } from '../gaps/gap.type';
import { absenceGaps } from './absence-gaps.query';
import { absencesBehind, absencesIn } from './absences';

/** Relationships that share their connection lead to the same kind, so that their conditions are read alike. */
const relationshipConnections = new Map(
  [...ontology.kinds.values()]
    .flatMap(({ relationships }) => [...relationships.values()])
    .filter(({ cardinality }) => cardinality === 'MANY')
    .map(({ target, ...field }) => [relationshipConnectionClass({ target, ...field }), target] as const),
);

/** A resolver of `gaps` on every list; figures at the root have one of their own, which says this too. */
export const absenceGapsResolvers: readonly ClassType[] = [
  ...listedKinds(ontology)
    .filter(({ name }) => name !== 'Observation')
    .map((kind) => resolverOf(rootConnectionClass(kind.name), (where) => absencesIn(kind, where))),
  ...[...relationshipConnections].map(([connection, target]) =>
    resolverOf(connection, (where) => absencesBehind(target, where)),
  ),
];

function resolverOf(connection: ClassType, absences: (where: Where) => RelationshipField[]): ClassType {
  @Resolver(() => connection)
  class AbsenceGapsResolver {
    @FieldResolver(() => [Gap], {
      nullable: true,
      description:
        'What the list cannot know: relationships that `where` asks not to be there (`none`, `count` 0, `every`), and ' +
        'that no source is marked complete for.',
    })
    async gaps(
      @Root() page: object,
      @Ctx() context: RequestContext,
      @Info() { variableValues }: GraphQLResolveInfo,
    ): Promise<Gap[]> {
      return absenceGaps(absences(askedWhere(page, variableValues)), context);
    }
  }
  return AbsenceGapsResolver;
}
