import { IsNotEmpty } from 'class-validator';
import { Entity, Property, Relationship } from '../ontology/decorators';
import { Node } from './node';
import { Sameness } from './sameness';

@Entity({
  plural: 'things',
  interface: true,
  description: 'Anything that sources name: parties, places, works, rights, events, indicators.',
})
export abstract class Thing extends Node {
  @Property(() => String, { required: true, description: 'The fullest name the sources use, as printed.' })
  @IsNotEmpty()
  readonly name!: string;

  @Property(() => String, {
    list: true,
    description: 'Other forms of the name that the sources use, as printed.',
  })
  readonly aliases?: string[];

  @Property(() => String, {
    prose: true,
    description: 'What it is, in our own words, from what the sources state.',
  })
  readonly description?: string;

  @Relationship(() => Thing, {
    type: 'MAYBE_SAME_AS',
    cardinality: 'MANY',
    symmetric: true,
    properties: () => Sameness,
    description: 'May be the same thing under another name; nobody has judged yet, so both stay apart.',
  })
  readonly maybeSameAs?: Thing[];
}
