import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import type { PageArguments } from './page';
import type { WhereArguments } from './where/row-conditions';

/** What every list takes. */
export interface ListArguments extends PageArguments, WhereArguments {
  orderBy?: unknown;
  /** Lists that can be asked about other days than today. */
  validOn?: string | null;
}

/** The arguments as the operation gives them, before type-graphql makes instances of them. */
export function listArguments({
  parentType,
  fieldName,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): ListArguments {
  const definition = parentType.getFields()[fieldName];
  const [node] = fieldNodes;
  return definition && node ? getArgumentValues(definition, node, variableValues) : {};
}
