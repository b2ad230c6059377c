import { IsOptional } from 'class-validator';
import { Entity, Property } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { IsDivisionCode } from '../../ontology/identifiers/division-code';
import { Place } from './place';

export enum DivisionLevel {
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
}

describeEnum(DivisionLevel, {
  name: 'DivisionLevel',
  description: 'The level of an administrative division in GB/T 2260.',
  values: {
    PROVINCE: 'Province, autonomous region or municipality under the central government.',
    PREFECTURE: 'Prefecture-level city or prefecture.',
    COUNTY: 'District, county or county-level city.',
  },
});

@Entity({ plural: 'districts', description: 'An administrative division with a GB/T 2260 code.' })
export class District extends Place {
  @Property(() => String, {
    identifier: true,
    description: 'GB/T 2260 code: 6 digits, province, prefecture and county by two digits each.',
  })
  @IsOptional()
  @IsDivisionCode()
  readonly divisionCode?: string;

  @Property(() => DivisionLevel, { required: true, description: 'Province, prefecture or county level.' })
  readonly level!: DivisionLevel;
}
