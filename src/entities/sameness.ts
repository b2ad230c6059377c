import { IsArray, IsOptional, Max, Min } from 'class-validator';
import { GraphQLFloat } from 'graphql';
import { Property, RelationshipProperties } from '../ontology/decorators';
import { describeEnum } from '../ontology/enums';

export enum SamenessReason {
  SAME_OFFICIAL_CODE_PART = 'SAME_OFFICIAL_CODE_PART',
  SAME_FULL_NAME = 'SAME_FULL_NAME',
  SAME_NAME_IN_OTHER_SCRIPT = 'SAME_NAME_IN_OTHER_SCRIPT',
  SAME_ALIAS = 'SAME_ALIAS',
  SAME_TRADE_NAME_AND_PLACE = 'SAME_TRADE_NAME_AND_PLACE',
  SHORT_FORM_OF = 'SHORT_FORM_OF',
  SAME_PINYIN = 'SAME_PINYIN',
  TRANSLITERATION = 'TRANSLITERATION',
  DIFFERENT_LEGAL_FORM = 'DIFFERENT_LEGAL_FORM',
  DIFFERENT_INDUSTRY = 'DIFFERENT_INDUSTRY',
}

describeEnum(SamenessReason, {
  name: 'SamenessReason',
  description: 'Why two things may be the same, or what speaks against it.',
  values: {
    SAME_OFFICIAL_CODE_PART:
      'Their Unified Social Credit Codes differ, but the nine characters that stand for the organisation are the same.',
    SAME_FULL_NAME:
      'Their full names are the same but for width, case, brackets, quotation marks and spaces.',
    SAME_NAME_IN_OTHER_SCRIPT:
      'Their full names are the same once traditional characters are read as simplified ones.',
    SAME_ALIAS: 'A name of the one is an alias of the other, or both have an alias in common.',
    SAME_TRADE_NAME_AND_PLACE: 'Their names give the same place and the same trade name (字号).',
    SHORT_FORM_OF: 'A name of the one is a name of the other with parts left out.',
    SAME_PINYIN: 'A Latin name of the one is the whole Chinese name of the other in pinyin.',
    TRANSLITERATION:
      'A Latin name of the one begins with the place and the trade name of the other in pinyin.',
    DIFFERENT_LEGAL_FORM: 'Speaks against it: their full names give different legal forms (组织形式).',
    DIFFERENT_INDUSTRY: 'Speaks against it: their full names give different trades (行业).',
  },
});

@RelationshipProperties({ description: 'How much speaks for it that two things are the same.' })
export class Sameness {
  @Property(() => GraphQLFloat, {
    description:
      'From 0 to 1 by a written rule, to order pairs by; it is not a probability. Null where a person, not the rule, ' +
      'holds that the two may be the same.',
  })
  @IsOptional()
  @Min(0)
  @Max(1)
  readonly score?: number;

  @Property(() => SamenessReason, {
    list: true,
    description: 'What the rule found for and against; empty where a person holds it.',
  })
  @IsOptional()
  @IsArray()
  readonly reasons?: SamenessReason[];
}
