import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { ontology } from '../../entities';
import { alongside, type ReadAlongside } from '../../query/load-nodes';
import type { RequestContext } from '../../query/request-context';
import { SelectionReader } from '../../query/selection';

/**
 * What the steps of a subgraph read of the things that they come to, so that its nodes take no statement of their own: their
 * ids before other properties, or nothing.
 */
export function nodesAlongside(info: GraphQLResolveInfo, context: RequestContext): ReadAlongside {
  const selection = new SelectionReader(info);
  const parentType = getNamedType(info.returnType) as GraphQLObjectType;
  const fields = selection.fieldsOf(parentType.name, info.fieldNodes);
  const all = fields
    .filter(({ name }) => name === 'nodes')
    .flatMap(({ nodes: fieldNodes }) => {
      const field = { ...info, parentType, fieldName: 'nodes', fieldNodes };
      return alongside(ontology.kind('Node'), context, field) ?? [];
    });
  const properties = all.length === 0 ? [] : [...new Set(['id', ...all.flatMap((one) => one.properties)])];
  const readers = all.map((one) => ({
    keep: one.keep,
    positions: one.properties.map((name) => properties.indexOf(name)),
  }));
  return {
    properties,
    keep: (id, values) => {
      for (const { keep, positions } of readers) {
        keep(
          id,
          positions.map((position) => values[position]),
        );
      }
    },
  };
}
