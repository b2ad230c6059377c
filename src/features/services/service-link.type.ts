import { Field, ObjectType } from 'type-graphql';
import { ServiceKind } from '../../entities/events/service-engagement';
import { PageInfo } from '../../query/page-info';
import { EventLink, PartyForm } from '../event-sides/event-link.type';
import type { SidesFilter } from '../event-sides/event-sides.query';

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({ description: 'One agency with one client, in one service relationship.' })
export class ServiceLink extends EventLink {
  readonly agencyId!: string;
  readonly clientId!: string;
  readonly agencyGroupId!: string | null;
  readonly clientGroupId!: string | null;

  @Field(() => [ServiceKind], { description: 'What is done; NOT_STATED alone where no source says.' })
  readonly kinds!: ServiceKind[];

  @Field(() => PartyForm, { description: 'Whether the agency is one, a group, or a public body.' })
  readonly agencyForm!: PartyForm;

  @Field(() => PartyForm, { description: 'Whether the client is one, a group, or a public body.' })
  readonly clientForm!: PartyForm;
}

@ObjectType({ description: 'A row of services.' })
export class ServiceLinkEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => ServiceLink, { description: 'The row itself.' })
  readonly node!: ServiceLink;
}

@ObjectType({ description: 'A page of services (Relay connection), with what the sources leave open.' })
export class ServiceLinkConnection {
  @Field(() => [ServiceLinkEdge], { description: 'The rows with their cursors.' })
  readonly edges!: ServiceLinkEdge[];

  @Field(() => [ServiceLink], { description: 'The rows without their cursors.' })
  readonly nodes!: ServiceLink[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  readonly filter!: SidesFilter;
}
