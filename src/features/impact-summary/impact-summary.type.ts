import { GraphQLFloat, GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Comparator } from '../../entities/figures/comparator';
import { Denominator } from '../../entities/figures/observation';
import { GiRegime } from '../../entities/rights/gi-protection';
import { Status } from '../../entities/status';
import { Gap } from '../gaps/gap.type';
import { OperatorKind } from '../gi-chains/operator-kind';
import { GiChainTotals } from '../gi-chains/totals.type';

@ObjectType({
  description:
    'Indications that are recorded by name, of one regime and status. An indication with several protections stands in ' +
    'several rows, so the rows are not added.',
})
export class RecordedIndications {
  readonly indicationIds!: string[];

  @Field(() => GiRegime, { nullable: true, description: 'The regime; null where no protection is recorded.' })
  readonly regime!: GiRegime | null;

  @Field(() => Status, {
    nullable: true,
    description: 'Applied for, granted or not stated; null where no protection is recorded.',
  })
  readonly status!: Status | null;

  @Field(() => GraphQLInt, { description: 'How many are recorded by name; there may be others.' })
  readonly count!: number;
}

@ObjectType({ description: 'Operators of one kind in the chains of a place, each once.' })
export class RecordedOperators {
  readonly operatorIds!: string[];

  @Field(() => OperatorKind, { description: 'What sort of party they are.' })
  readonly kind!: OperatorKind;

  @Field(() => GraphQLInt, {
    description: 'How many are recorded; a group of unnamed members is one of them.',
  })
  readonly count!: number;
}

@ObjectType({
  description:
    'Figures of one indicator, denominator and unit, side by side. They are not added here: see `totals`.',
})
export class ReportedFigures {
  readonly indicatorId!: string;
  readonly figureIds!: string[];

  @Field(() => Denominator, {
    nullable: true,
    description: 'Over what they are counted; null where they are not gains.',
  })
  readonly denominator!: Denominator | null;

  @Field(() => String, { nullable: true, description: 'The unit as printed.' })
  readonly unit!: string | null;
}

@ObjectType({ description: 'A stated number of certification marks, beside those recorded by name.' })
export class StatedMarkCount {
  readonly figureId!: string;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'Stated number less the number recorded by name; null where no number is stated.',
  })
  readonly difference!: number | null;

  @Field(() => Comparator, { nullable: true, description: 'How the true difference stands to the number.' })
  readonly comparator!: Comparator | null;
}

@ObjectType({
  description:
    'Granted certification marks of a place: those recorded by name, and every number that is stated.',
})
export class CertificationMarks {
  @Field(() => GraphQLInt, {
    description: 'How many are recorded by name as granted, in the place and what lies in it.',
  })
  readonly recorded!: number;

  @Field(() => [StatedMarkCount], { description: 'The stated numbers, by period; none is preferred.' })
  readonly stated!: StatedMarkCount[];

  @Field(() => [Gap], {
    description: 'Marks that are counted and not named, and numbers that are not stated.',
  })
  readonly gaps!: Gap[];
}

/** Ids only; the resolver loads the entities with what is selected of them. */
@ObjectType({
  description:
    'What sources report of geographical indications, operators and households of a place, for a report: recorded ' +
    'beside stated, with what is open. It says what is reported side by side, and no more.',
})
export class ImpactSummary {
  readonly placeId!: string;
  /** Ids of the indications with a granted certification mark. */
  readonly markIds!: string[];
  /** Indications whose regime is not stated, which may be certification marks too. */
  readonly openRegimes!: number;

  @Field(() => GraphQLInt, { nullable: true, description: 'The year of the figures; null for all periods.' })
  readonly year!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether every chain of the place is in it; else the counts are of the first ones, and `gaps` says so.',
  })
  readonly complete!: boolean;

  @Field(() => GraphQLInt, {
    description: 'Indications of the place that are recorded by name, each once, whatever its protections.',
  })
  readonly indicationCount!: number;

  @Field(() => [RecordedIndications], { description: 'The same by regime and status.' })
  readonly indications!: RecordedIndications[];

  @Field(() => [RecordedOperators], { description: 'Operators by kind.' })
  readonly operators!: RecordedOperators[];

  @Field(() => GiChainTotals, { description: 'Households by kind, and what can be added of them.' })
  readonly totals!: GiChainTotals;

  @Field(() => [ReportedFigures], {
    description: 'Every figure of the chains, by indicator and denominator.',
  })
  readonly figures!: ReportedFigures[];

  @Field(() => [Gap], {
    description: 'What is open in the chains, counted by what is lacking; `giChains` names each.',
  })
  readonly gaps!: Gap[];
}
