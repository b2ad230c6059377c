import { GraphQLFloat } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import { SamenessReason } from '../../entities/sameness';
import { PageInfo } from '../../query/page-info';
import { kindEnum } from '../../query/kind-enum';

/** Every kind of thing, as an argument: IP_AGENCY for IpAgency. */
export const ThingKind = kindEnum(
  [ontology.kind('Thing')],
  'ThingKind',
  'A kind of thing, in capitals: IP_AGENCY is IpAgency.',
);

/** Ids only; the resolver loads the two things with what is selected of them. */
@ObjectType({
  description: 'Two things that may be one and await a judgement. Neither is changed until then.',
})
export class PossibleDuplicate {
  readonly key!: string;
  readonly linkKey!: string;
  readonly oneId!: string;
  readonly otherId!: string;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description:
      'From 0 to 1 by a written rule, to order pairs by; it is not a probability. Null where a person, not the rule, ' +
      'holds that the two may be the same.',
  })
  readonly score!: number | null;

  @Field(() => [SamenessReason], {
    description:
      'What the rule found for it, the strongest first, and against it; empty where a person holds it.',
  })
  readonly reasons!: SamenessReason[];

  @Field(() => Certainty, { description: 'How firmly it is held; POSSIBLE until someone judges.' })
  readonly certainty!: Certainty;
}

@ObjectType({ description: 'A row of pairs that may be the same.' })
export class PossibleDuplicateEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => PossibleDuplicate, { description: 'The row itself.' })
  readonly node!: PossibleDuplicate;
}

/** What was asked for; `gaps` asks about the same. */
export interface PairFilter {
  of: string | null;
  kinds: readonly string[];
  minimumScore: number | null;
}

@ObjectType({
  description: 'A page of pairs that may be the same (Relay connection), with what it leaves out.',
})
export class PossibleDuplicateConnection {
  @Field(() => [PossibleDuplicateEdge], { description: 'The rows with their cursors.' })
  readonly edges!: PossibleDuplicateEdge[];

  @Field(() => [PossibleDuplicate], { description: 'The rows without their cursors.' })
  readonly nodes!: PossibleDuplicate[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  readonly filter!: PairFilter;
}
