import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Node } from '../node';
import { Certainty } from './certainty';
import { Passage } from './passage';

@Entity({
  plural: 'statements',
  description:
    'One passage’s claim about one subject: one or more of its properties, or one relationship. The log of ' +
    'statements holds everything that was claimed; entities and relationships hold what is preferred now.',
})
export class Statement extends Node {
  @Property(() => String, {
    required: true,
    indexed: true,
    description: 'Key of what it is about: an entity’s id, or TYPE|from|to for a relationship.',
  })
  readonly subjectKey!: string;

  @Property(() => String, {
    list: true,
    required: true,
    description: 'The properties that it claims values for, or the relationship type.',
  })
  readonly properties!: string[];

  @Property(() => String, {
    required: true,
    description: 'The claimed values by property, as a JSON object.',
  })
  readonly values!: string;

  @Property(() => String, { description: 'The short form as printed, for figures.' })
  readonly printed?: string;

  @Property(() => Certainty, { required: true, description: 'How firmly the passage supports it.' })
  readonly certainty!: Certainty;

  @Property(() => String, { description: 'The rule by which a claim that is not plainly stated was read.' })
  readonly rule?: string;

  @Property(() => GraphQLLocalDate, {
    required: true,
    description: 'The day it was recorded in the data set.',
  })
  readonly recordedAt!: string;

  @Relationship(() => Passage, {
    type: 'STATED_IN',
    cardinality: 'ONE',
    description: 'The passage that states it.',
    inverse: { name: 'statements', description: 'What the passage states.' },
  })
  readonly statedIn?: Passage;
}
