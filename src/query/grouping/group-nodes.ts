import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Field, type ClassType } from 'type-graphql';
import type { Ontology } from '../../ontology/ontology';
import { loadAllRequired, loadOptional } from '../load-required';
import type { RequestContext } from '../request-context';
import { Group, GroupKeyValue } from './group.type';

/** Everything of an ontology is a Node. */
const everything = 'Node';

/** Tells type-graphql of the fields of groups that lead to entities, which are those of the ontology at hand. */
export function registerGroupNodes(ontology: Ontology): void {
  const node = ontology.kind(everything).entityClass as ClassType;
  Field(() => node, { nullable: true, description: 'The entity, where the key is an id.' })(
    GroupKeyValue.prototype,
    'node',
  );
  Field(() => [node], {
    nullable: true,
    description:
      'The first rows of the group in the order of `topBy`, as many as `top` says; of a relationship what it leads to.',
  })(Group.prototype, 'top');
}

type Resolver<Source> = GraphQLFieldResolver<Source, RequestContext>;

const loadKeyNode: Resolver<GroupKeyValue> = ({ nodeId }, _args, context, info) =>
  loadOptional(nodeId, context.ontology.kind(everything), context, info);

const loadTop: Resolver<Group> = ({ topIds }, _args, context, info) =>
  loadAllRequired(topIds, context.ontology.kind(everything), context, info);

/** Loads them by their ids, those of one level of an answer with one statement. */
export function answerGroupNodes(schema: GraphQLSchema): void {
  resolveBy(schema, GroupKeyValue.name, 'node', loadKeyNode as GraphQLFieldResolver<unknown, RequestContext>);
  resolveBy(schema, Group.name, 'top', loadTop as GraphQLFieldResolver<unknown, RequestContext>);
}

function resolveBy(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): void {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`The schema has no field ${typeName}.${fieldName}.`);
  field.resolve = resolve;
}
