import { Matches } from 'class-validator';
import { Entity, Property } from '../../ontology/decorators';
import { Thing } from '../thing';

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

  @Property(() => String, { required: true, description: 'Name in English.' })
  readonly nameEn!: string;

  @Property(() => String, {
    required: true,
    description:
      'Unit in which its values are counted, in Chinese; a figure carries the measure word its source prints.',
  })
  readonly unit!: string;

  @Property(() => String, {
    required: true,
    prose: true,
    description: 'What is counted or measured, in English.',
  })
  readonly definition!: string;
}
