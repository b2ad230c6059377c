import { IsOptional } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import {
  IsPatentApplicationNumber,
  normalizePatentApplicationNumber,
} from '../../ontology/identifiers/patent-application-number';
import { IsIpcSymbol, normalizeIpcSymbol } from '../../ontology/identifiers/ipc-symbol';
import { IntellectualProperty } from './intellectual-property';

export enum PatentType {
  INVENTION = 'INVENTION',
  UTILITY_MODEL = 'UTILITY_MODEL',
  DESIGN = 'DESIGN',
}

describeEnum(PatentType, {
  name: 'PatentType',
  description: 'The three kinds of Chinese patents.',
  values: {
    INVENTION: 'Invention patent (发明专利).',
    UTILITY_MODEL: 'Utility model (实用新型).',
    DESIGN: 'Design (外观设计).',
  },
});

@Entity({
  plural: 'patents',
  orderedBy: ['name', 'filingDate', 'grantDate'],
  description: 'A patent or a patent application.',
})
export class Patent extends IntellectualProperty {
  @Property(() => String, {
    identifier: true,
    normalize: normalizePatentApplicationNumber,
    description: 'Chinese application number with its check digit, without ZL: 202010123456.X.',
  })
  @IsOptional()
  @IsPatentApplicationNumber()
  readonly applicationNumber?: string;

  @Property(() => PatentType, { description: 'Invention, utility model or design.' })
  readonly patentType?: PatentType;

  @Property(() => GraphQLLocalDate, { description: 'Day of filing.' })
  readonly filingDate?: string;

  @Property(() => GraphQLLocalDate, { description: 'Day of grant.' })
  readonly grantDate?: string;

  @Property(() => String, {
    list: true,
    indexed: true,
    normalize: normalizeIpcSymbol,
    description:
      'Symbols of the International Patent Classification (WIPO ST.8): a group, H01M 10/0525, or where no group is ' +
      'given a subclass, H01M.',
  })
  @IsOptional()
  @IsIpcSymbol({ each: true })
  readonly ipcSymbols?: string[];
}
