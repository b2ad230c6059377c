import { Matches } from 'class-validator';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Thing } from '../thing';
import { Additivity } from './additivity';

@Entity({
  plural: 'indicators',
  description: 'What a figure measures (the concept of an SDMX series). Its name is in Chinese.',
})
export class Indicator extends Thing {
  @Property(() => String, {
    required: true,
    identifier: true,
    description: 'Stable code in lower-case words joined by hyphens, for example valid-invention-patents.',
  })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  readonly code!: string;

  @Property(() => String, { required: true, searchable: true, description: 'Name in English.' })
  readonly nameEn!: string;

  @Property(() => String, {
    required: true,
    description:
      'Unit in which its values are counted, in Chinese; a figure carries the measure word its source prints.',
  })
  readonly unit!: string;

  @Property(() => String, {
    list: true,
    description: 'Other measure words in which sources count the same, for example 项 beside 件.',
  })
  readonly measureWords?: string[];

  @Property(() => String, {
    required: true,
    prose: true,
    description: 'What is counted or measured, in English.',
  })
  readonly definition!: string;

  @Property(() => Additivity, { required: true, description: 'The rule for adding its figures.' })
  readonly additivity!: Additivity;

  @Relationship(() => Indicator, {
    type: 'BROADER',
    cardinality: 'ONE',
    description:
      'The indicator that counts all this one counts, and more. Figures of the two are never added.',
    inverse: { name: 'narrower', description: 'Indicators that count a part of what this one counts.' },
  })
  readonly broader?: Indicator;
}
