import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Node } from '../node';
import { Certainty } from './certainty';
import { Passage } from './passage';
import { StatementRank } from './statement-rank';

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
    required: true,
    indexed: true,
    description: 'Id of the entity it is about, or of the one at which the relationship begins.',
  })
  readonly subjectId!: string;

  @Property(() => String, {
    indexed: true,
    description: 'Id of the entity to which the relationship leads; null where it is about properties.',
  })
  readonly objectId?: string;

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

  @Property(() => StatementRank, {
    required: true,
    description: 'A judgement on it, where someone made one; NORMAL otherwise.',
  })
  readonly rank!: StatementRank;

  @Property(() => GraphQLLocalDate, {
    description: 'First day on which what it claims holds; null where no beginning is stated.',
  })
  readonly validFrom?: string;

  @Property(() => GraphQLLocalDate, {
    description: 'Last day on which what it claims holds; null where no end is stated.',
  })
  readonly validTo?: string;

  @Property(() => GraphQLLocalDate, {
    required: true,
    description: 'The day it was recorded in the data set.',
  })
  readonly recordedAt!: string;

  @Property(() => String, {
    required: true,
    description: 'Who recorded it: a person, an office or a data set.',
  })
  readonly recordedBy!: string;

  @Property(() => String, { required: true, description: 'The data set that brought it.' })
  readonly dataset!: string;

  @Relationship(() => Passage, {
    type: 'STATED_IN',
    cardinality: 'ONE',
    description: 'The passage that states it.',
    inverse: {
      name: 'statements',
      description: 'What the passage states.',
      orderedBy: ['id'],
    },
  })
  readonly statedIn?: Passage;
}
