import { IsDecimal, IsInt, IsOptional, Min } from 'class-validator';
import { GraphQLFloat, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { Agreement } from '../../ontology/declarations';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Node } from '../node';
import { Place } from '../places/place';
import { Status } from '../status';
import { Thing } from '../thing';
import { Additivity } from './additivity';
import { Comparator } from './comparator';
import { countingUnit, type Units } from './counting-unit';
import { Indicator } from './indicator';
import { PeriodBasis, PeriodKind } from './period';

export enum Denominator {
  PER_PERSON = 'PER_PERSON',
  PER_HOUSEHOLD = 'PER_HOUSEHOLD',
  IN_ALL = 'IN_ALL',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(Denominator, {
  name: 'Denominator',
  description: 'Over what a gain is counted. Gains with different denominators are never added or compared.',
  values: {
    PER_PERSON: 'Per person.',
    PER_HOUSEHOLD: 'Per household.',
    IN_ALL: 'For all together.',
    NOT_STATED: 'The source does not say whether per person, per household or in all.',
  },
});

export enum Origin {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
}

describeEnum(Origin, {
  name: 'Origin',
  description: 'Whether a source prints the figure or it was computed.',
  values: { STATED: 'Printed in a source.', DERIVED: 'Computed from printed figures by a named rule.' },
});

/** What figures of one kind have in common, as src/features/figures/comparability.ts has it for what it computes. */
const ofOneKind: readonly Agreement[] = [
  { name: 'indicator', stated: true },
  { name: 'periodKind' },
  { name: 'periodStart' },
  { name: 'periodEnd', stated: true },
];

/** Measure words that count the same are one unit. */
const unitAsCounted: Agreement = {
  name: 'unit',
  counted: {
    relationship: 'indicator',
    properties: ['unit', 'measureWords'],
    as: (printed, indicator) => countingUnit(printed, indicator as unknown as Units),
  },
};

@Entity({
  plural: 'observations',
  period: { from: 'periodStart', to: 'periodEnd', needed: true },
  figures: {
    value: 'value',
    measures: 'indicator',
    about: 'subject',
    alsoOf: { relationship: 'place', kind: 'Event' },
    undated: { property: 'periodBasis', is: PeriodBasis.NOT_STATED },
  },
  description:
    'One figure: an indicator of a subject in a period, with every qualifier the source prints ' +
    '(an SDMX observation). Without a value it is a rank or a change only.',
})
export class Observation extends Node {
  @Property(() => GraphQLFloat, {
    description: 'The number in the unit; read it with the comparator.',
    rules: {
      compared: [...ofOneKind, unitAsCounted, { name: 'denominator' }, { name: 'status' }],
      added: {
        unless: { relationship: 'indicator', property: 'additivity', is: Additivity.NON_ADDITIVE },
        apart: 'subject',
      },
    },
  })
  readonly value?: number;

  @Property(() => String, {
    qualifies: 'value',
    description: 'The same number as an exact decimal string.',
  })
  @IsOptional()
  @IsDecimal({ decimal_digits: '0,' })
  readonly exact?: string;

  @Property(() => String, {
    qualifies: 'value',
    description: 'The unit in the words of the source, without multipliers such as 万 or 亿.',
  })
  readonly unit?: string;

  @Property(() => Comparator, {
    qualifies: 'value',
    description: 'How the number is qualified (余, 多, 近, 以上 …).',
  })
  readonly comparator?: Comparator;

  @Property(() => String, {
    qualifies: 'value',
    printedForm: true,
    description: 'The figure as printed: number, qualifier and unit.',
  })
  readonly printed?: string;

  @Property(() => GraphQLLocalDate, {
    description: 'First day of the period; null where it has no stated beginning.',
  })
  readonly periodStart?: string;

  @Property(() => GraphQLLocalDate, {
    description: 'Last day of the period; null where it has no stated end.',
  })
  readonly periodEnd?: string;

  @Property(() => PeriodKind, { required: true, description: 'Annual, cumulative, snapshot or since.' })
  readonly periodKind!: PeriodKind;

  @Property(() => PeriodBasis, { required: true, description: 'Where the period comes from.' })
  readonly periodBasis!: PeriodBasis;

  @Property(() => GraphQLFloat, {
    description: 'Stated change against the year before, in percent.',
    rules: { compared: ofOneKind, added: { never: 'Percentages of different wholes have no sum.' } },
  })
  readonly changePercent?: number;

  @Property(() => Comparator, { qualifies: 'changePercent', description: 'How the change is qualified.' })
  readonly changeComparator?: Comparator;

  @Property(() => String, {
    qualifies: 'changePercent',
    printedForm: true,
    description: 'The change as printed.',
  })
  readonly changePrinted?: string;

  @Property(() => GraphQLInt, {
    description: 'Stated rank, 1 being the first.',
    rules: {
      compared: [...ofOneKind, { name: 'rankedWithin' }],
      added: { never: 'Ranks have no sum.' },
    },
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly rank?: number;

  @Property(() => String, { qualifies: 'rank', printedForm: true, description: 'The rank as printed.' })
  readonly rankPrinted?: string;

  @Property(() => Denominator, {
    qualifies: 'value',
    description: 'Over what a gain is counted; only for gains.',
  })
  readonly denominator?: Denominator;

  @Property(() => Status, { description: 'Set where it matters: applied for is not obtained.' })
  readonly status?: Status;

  @Property(() => Origin, { required: true, description: 'Printed in a source, or computed.' })
  readonly origin!: Origin;

  @Property(() => String, {
    prose: true,
    description: 'What else the source says about the figure, or why it is ambiguous.',
  })
  readonly note?: string;

  @Relationship(() => Indicator, {
    type: 'OF_INDICATOR',
    cardinality: 'ONE',
    description: 'What the figure measures.',
    inverse: {
      name: 'measurements',
      description: 'All figures of this indicator.',
      orderedBy: ['id'],
    },
  })
  readonly indicator?: Indicator;

  @Relationship(() => Thing, {
    type: 'OBSERVED_FOR',
    cardinality: 'ONE',
    description: 'What the figure is about.',
    inverse: { name: 'observations', description: 'Figures about it.' },
  })
  readonly subject?: Thing;

  @Relationship(() => Place, {
    type: 'OBSERVED_IN',
    locates: true,
    cardinality: 'ONE',
    description: 'The place the figure belongs to: the subject itself, or where the source puts it.',
    inverse: {
      name: 'localObservations',
      description: 'Figures about this place or about something in it.',
      orderedBy: ['id'],
    },
  })
  readonly place?: Place;

  @Relationship(() => Place, {
    type: 'RANKED_WITHIN',
    cardinality: 'ONE',
    description: 'The place within which the rank counts.',
    inverse: { name: 'rankings', description: 'Figures ranked within this place.' },
  })
  readonly rankedWithin?: Place;
}
