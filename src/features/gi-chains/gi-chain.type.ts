import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { PageInfo } from '../../query/page-info';
import { Gap } from '../gaps/gap.type';
import type { ChainFilter } from './read-chains';
import type { ChainRow } from './chain-row';
import { OperatorKind } from './operator-kind';
import { GiChainTotals } from './totals.type';

@ObjectType({ description: 'Households that an operator reaches, and what is reported of them.' })
export class GiChainHouseholds {
  readonly groupId!: string;
  readonly linkKey!: string | null;
  readonly impactIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The way it reaches them, for example order contracts.',
  })
  readonly mode!: string | null;

  @Field(() => GraphQLInt, {
    description:
      'How many other indications the operator uses (see its `operates`), in whose chains these households stand ' +
      'too: to which of them they belong is not stated. Totals count them once.',
  })
  readonly otherIndicationCount!: number;

  @Field(() => Certainty, {
    nullable: true,
    description: 'How firmly a source supports that it reaches them; null where no operator is stated.',
  })
  readonly certainty!: Certainty | null;
}

@ObjectType({ description: 'An operator in a chain, with the households it reaches.' })
export class GiChainOperator {
  readonly operatorId!: string;
  readonly linkKey!: string | null;
  readonly impactIds!: string[];

  @Field(() => OperatorKind, { description: 'What sort of party it is.' })
  readonly kind!: OperatorKind;

  @Field(() => Certainty, {
    nullable: true,
    description:
      'How firmly a source supports that it uses the indication, or that it makes the product where no indication is ' +
      'stated; null where the chain begins at the operator.',
  })
  readonly certainty!: Certainty | null;

  @Field(() => [GiChainHouseholds], {
    description: 'Household groups, side by side; `totals` says which of them may be added.',
  })
  readonly households!: GiChainHouseholds[];
}

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({
  description:
    'A chain from a geographical indication to its operators, their households and what sources report of them. ' +
    'Any link may be missing; the gaps name it. It is what sources report side by side, and no more.',
})
export class GiChain {
  readonly key!: string;
  readonly indicationId!: string | null;
  readonly productId!: string | null;
  readonly impactIds!: string[];

  @Field(() => [GiChainOperator], {
    description:
      'Companies, cooperatives and associations, also as groups: those that use the indication, or where none is ' +
      'stated, those that make the product.',
  })
  readonly operators!: GiChainOperator[];

  @Field(() => [GiChainHouseholds], {
    description: 'Households of the place that no party is said to reach; the chain is then these alone.',
  })
  readonly householdsWithoutOperator!: GiChainHouseholds[];

  @Field(() => GiChainTotals, { description: 'What can be added of the households of this chain.' })
  readonly totals!: GiChainTotals;

  @Field(() => [Gap], {
    description: 'The links and figures that no source states, and what filters and limits leave out.',
  })
  readonly gaps!: Gap[];
}

@ObjectType({ description: 'A row of chains.' })
export class GiChainEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => GiChain, { description: 'The row itself.' })
  readonly node!: GiChain;
}

@ObjectType({ description: 'A page of chains (Relay connection).' })
export class GiChainConnection {
  readonly places!: string[] | null;
  readonly filter!: ChainFilter;
  readonly rows!: ChainRow[];

  @Field(() => [GiChainEdge], { description: 'The rows with their cursors.' })
  readonly edges!: GiChainEdge[];

  @Field(() => [GiChain], { description: 'The rows without their cursors.' })
  readonly nodes!: GiChain[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  @Field(() => [Gap], {
    description:
      'What is lacking for the whole answer: that there is no chain, or chains that the filters leave out.',
  })
  readonly gaps!: Gap[];
}
