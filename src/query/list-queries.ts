import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { Kind } from '../ontology/ontology';
import { listedKinds, registerPageArguments, registerValidOn, rootConnectionClass } from './generated-types';
import type { RequestContext } from './request-context';
import type { Ontology } from '../ontology/ontology';
import { allOf, resolveRootConnection } from './root-connection';

/** A resolver class with one connection per kind, except those that a feature answers itself. */
export function listQueries(ontology: Ontology, answeredByFeatures: ReadonlySet<string>): ClassType {
  class ListQueries {}
  Resolver()(ListQueries);
  for (const kind of listedKinds(ontology)) {
    if (!answeredByFeatures.has(kind.plural)) addListQuery(ListQueries.prototype, kind);
  }
  return ListQueries;
}

function addListQuery(prototype: object, kind: Kind): void {
  const resolve = (
    first: number | null,
    after: string | null,
    validOn: string | null,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<Record<string, unknown>> =>
    resolveRootConnection(allOf(kind), { first, after, validOn }, context, info);
  const descriptor: PropertyDescriptor = { value: resolve, writable: true, configurable: true };
  Object.defineProperty(prototype, kind.plural, descriptor);
  Query(() => rootConnectionClass(kind.name), {
    nullable: true,
    description: `All of one kind: ${kind.description}`,
  })(prototype, kind.plural, descriptor);
  registerPageArguments(prototype, kind.plural);
  registerValidOn(prototype, kind.plural, 2);
  Ctx()(prototype, kind.plural, 3);
  Info()(prototype, kind.plural, 4);
}
