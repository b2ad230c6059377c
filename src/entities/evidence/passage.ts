import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Node } from '../node';
import { Source } from './source';

@Entity({
  plural: 'passages',
  description: 'A place in a source that can be opened again: a paragraph, a record.',
})
export class Passage extends Node {
  @Property(() => String, { required: true, description: 'Locator within the source, for example A3-P5.' })
  readonly code!: string;

  @Property(() => String, { required: true, description: 'The locator in Chinese words.' })
  readonly labelZh!: string;

  @Property(() => String, { required: true, description: 'The locator in English words.' })
  readonly labelEn!: string;

  @Relationship(() => Source, {
    type: 'OF',
    cardinality: 'ONE',
    description: 'The source it stands in.',
    inverse: {
      name: 'passages',
      description: 'Passages that facts cite.',
      orderedBy: ['id'],
    },
  })
  readonly source?: Source;
}
