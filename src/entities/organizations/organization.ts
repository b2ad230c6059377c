import { IsOptional } from 'class-validator';
import { Entity, Property } from '../../ontology/decorators';
import { IsLegalEntityIdentifier } from '../../ontology/identifiers/legal-entity-identifier';
import { IsRorId, normalizeRorId } from '../../ontology/identifiers/ror-id';
import { IsUnifiedSocialCreditCode } from '../../ontology/identifiers/unified-social-credit-code';
import { Party } from './party';

@Entity({ plural: 'organizations', interface: true, description: 'A named organisation of any kind.' })
export abstract class Organization extends Party {
  @Property(() => String, {
    identifier: true,
    description: 'Unified Social Credit Code, GB 32100-2015: 18 characters, the last one a check character.',
  })
  @IsOptional()
  @IsUnifiedSocialCreditCode()
  readonly unifiedSocialCreditCode?: string;

  @Property(() => String, {
    identifier: true,
    description: 'Legal Entity Identifier, ISO 17442: 20 characters, the last two check digits.',
  })
  @IsOptional()
  @IsLegalEntityIdentifier()
  readonly legalEntityIdentifier?: string;

  @Property(() => String, {
    identifier: true,
    normalize: normalizeRorId,
    description:
      'Research Organization Registry id without its address: 9 characters, the last two check digits.',
  })
  @IsOptional()
  @IsRorId()
  readonly rorId?: string;
}
