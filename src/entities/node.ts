import { IsString } from 'class-validator';
import { GraphQLID } from 'graphql';
import { Entity, Property } from '../ontology/decorators';

@Entity({
  plural: 'allNodes',
  interface: true,
  description: 'Anything with an identity of its own (Relay Global Object Identification).',
})
export abstract class Node {
  @Property(() => GraphQLID, {
    required: true,
    description: 'Minted once, readable, and never changed or re-used.',
  })
  @IsString()
  readonly id!: string;
}
