import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { PartnerRole } from '../../entities/events/partnership';
import { PageInfo } from '../../query/generated-types';

export enum PartnershipVia {
  DIRECT = 'DIRECT',
  VIA_GROUP = 'VIA_GROUP',
}

registerEnumType(PartnershipVia, {
  name: 'PartnershipVia',
  description: 'How a party comes to a partnership.',
  valuesConfig: {
    DIRECT: { description: 'A source names both as parties of the partnership.' },
    VIA_GROUP: {
      description: 'One of them is a named member of a group that is a party; certainty is POSSIBLE.',
    },
  },
});

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({ description: 'One party with one partner of another side, in one partnership.' })
export class PartnershipLink {
  readonly key!: string;
  readonly partnershipId!: string;
  readonly partyId!: string;
  readonly partnerId!: string;
  readonly groupId!: string | null;

  @Field(() => PartnerRole, { description: 'The side the party stands on.' })
  readonly partyRole!: PartnerRole;

  @Field(() => PartnerRole, { description: 'The side the partner stands on.' })
  readonly partnerRole!: PartnerRole;

  @Field(() => PartnershipVia, { description: 'Stated of both themselves, or through a group.' })
  readonly via!: PartnershipVia;

  @Field(() => Certainty, { description: 'How firmly a source supports that these two cooperate.' })
  readonly certainty!: Certainty;
}

@ObjectType({ description: 'A row of partnerships.' })
export class PartnershipLinkEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => PartnershipLink, { description: 'The row itself.' })
  readonly node!: PartnershipLink;
}

@ObjectType({ description: 'A page of partnerships (Relay connection), with what the sources leave open.' })
export class PartnershipLinkConnection {
  @Field(() => [PartnershipLinkEdge], { description: 'The rows with their cursors.' })
  readonly edges!: PartnershipLinkEdge[];

  @Field(() => [PartnershipLink], { description: 'The rows without their cursors.' })
  readonly nodes!: PartnershipLink[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  readonly askedFor!: string;
}
