import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../request-context';

/** What a resolver is told of its field, wherever in the answer that stands. */
export type FieldInfo = Omit<GraphQLResolveInfo, 'path'>;

/** One object that a field is asked of. */
export interface AskedOf {
  source: unknown;
  args: Readonly<Record<string, unknown>>;
  info: FieldInfo;
}

/**
 * Answers a field of many objects at once, in their order: each as the resolver of the field does, but for the cost of a
 * call and a promise for each.
 */
export type AnswerAll = (asked: readonly AskedOf[], context: RequestContext) => Promise<readonly unknown[]>;

/** What fields carry in their extensions that are answered so; those with the same function are answered together. */
export interface AnswerAllExtension {
  answerAll?: AnswerAll;
}
