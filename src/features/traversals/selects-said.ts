import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import { SelectionReader } from '../../query/selection';

/** What of a subgraph, and of a path of it, follows from what is said of the relationships. */
const ofSubgraph = new Set(['links', 'gaps']);
const ofPath = new Set(['links', 'certainty']);

/** Whether an operation selects of a subgraph anything that follows from what is said of its relationships. */
export function selectsSaid(info: GraphQLResolveInfo): boolean {
  const selection = new SelectionReader(info);
  const fields = selection.fieldsOf(getNamedType(info.returnType).name, info.fieldNodes);
  return fields.some(({ name, nodes }) =>
    name === 'paths' || name === 'ties'
      ? selection.fieldsOf('SubgraphPath', nodes).some((field) => ofPath.has(field.name))
      : ofSubgraph.has(name),
  );
}
