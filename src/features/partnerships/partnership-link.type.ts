import { Field, ObjectType } from 'type-graphql';
import { PartnershipKind, PartnerRole } from '../../entities/events/partnership';
import { PageInfo } from '../../query/page-info';
import { EventLink, PartyForm } from '../event-sides/event-link.type';
import type { SidesFilter } from '../event-sides/event-sides.query';

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({ description: 'One party with one partner of another side, in one partnership.' })
export class PartnershipLink extends EventLink {
  readonly partyId!: string;
  readonly partnerId!: string;
  readonly partyGroupId!: string | null;
  readonly partnerGroupId!: string | null;

  @Field(() => [PartnershipKind], {
    description: 'What the cooperation is; NOT_STATED alone where no source says.',
  })
  readonly kinds!: PartnershipKind[];

  @Field(() => PartnerRole, { description: 'The side the party stands on.' })
  readonly partyRole!: PartnerRole;

  @Field(() => PartnerRole, { description: 'The side the partner stands on.' })
  readonly partnerRole!: PartnerRole;

  @Field(() => PartyForm, { description: 'Whether the party is one, a group, or a public body.' })
  readonly partyForm!: PartyForm;

  @Field(() => PartyForm, { description: 'Whether the partner is one, a group, or a public body.' })
  readonly partnerForm!: PartyForm;
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

  readonly filter!: SidesFilter;
}
