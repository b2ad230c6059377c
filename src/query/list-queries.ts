import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { Kind } from '../ontology/ontology';
import type { OwnArgumentsExtension } from './execution/own-arguments';
import { listedKinds, rootConnectionClass } from './generated-types';
import type { ListExtension } from './inputs/list-arguments';
import type { RequestContext } from './request-context';
import type { Ontology } from '../ontology/ontology';
import { resolveKind } from './root-connection';

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
  const resolve = (context: RequestContext, info: GraphQLResolveInfo): Promise<Record<string, unknown>> =>
    resolveKind(kind, context, info);
  const descriptor: PropertyDescriptor = { value: resolve, writable: true, configurable: true };
  Object.defineProperty(prototype, kind.plural, descriptor);
  Query(() => rootConnectionClass(kind.name), {
    nullable: true,
    description: `All of one kind: ${kind.description}`,
  })(prototype, kind.plural, descriptor);
  Ctx()(prototype, kind.plural, 0);
  Info()(prototype, kind.plural, 1);
  const extensions: ListExtension & OwnArgumentsExtension = { listOf: kind.name, readsOwnArguments: true };
  Extensions({ ...extensions })(prototype, kind.plural, descriptor);
}
