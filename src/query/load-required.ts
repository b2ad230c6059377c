import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { loadNode } from './load-nodes';
import type { PlannedNode } from './planned-node';
import type { RequestContext } from './request-context';

/** As loadNode, for an id that a statement of the same operation just returned. */
export async function loadRequired(
  id: string,
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PlannedNode> {
  const node = await loadNode(id, kind, context, info);
  if (!node) throw new Error(`${id} was deleted while the operation ran, or is not a ${kind.name}.`);
  return node;
}

/** As loadRequired, for a list. */
export async function loadAllRequired(
  ids: readonly string[],
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PlannedNode[]> {
  return Promise.all(ids.map((id) => loadRequired(id, kind, context, info)));
}

/** As loadRequired, for an id that the statement left null where there is nothing to load. */
export async function loadOptional(
  id: string | null,
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PlannedNode | null> {
  return id === null ? null : loadRequired(id, kind, context, info);
}
