import { Entity, Property } from '../../ontology/decorators';
import { normalizeNiceClass } from '../../ontology/identifiers/nice-class';
import { IntellectualProperty } from './intellectual-property';

@Entity({
  plural: 'trademarks',
  orderedBy: ['name'],
  description: 'A registered trademark or an application for one.',
})
export class Trademark extends IntellectualProperty {
  @Property(() => String, { identifier: true, description: 'National registration number.' })
  readonly registrationNumber?: string;

  @Property(() => String, {
    identifier: true,
    description: 'International registration number (Madrid System).',
  })
  readonly madridNumber?: string;

  @Property(() => String, {
    list: true,
    indexed: true,
    normalize: normalizeNiceClass,
    description: 'Classes of the Nice Classification.',
  })
  readonly niceClasses?: string[];
}
