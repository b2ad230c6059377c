import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import { PeriodBasis } from '../../entities/figures/period';
import { Status } from '../../entities/status';
import { kindEnum } from '../../query/kind-enum';

export enum LinkVia {
  DIRECT = 'DIRECT',
  VIA_GROUP = 'VIA_GROUP',
}

registerEnumType(LinkVia, {
  name: 'LinkVia',
  description: 'How a party comes to an event.',
  valuesConfig: {
    DIRECT: { description: 'A source names it (or both) as taking part itself.' },
    VIA_GROUP: {
      description: 'It (or one of both) is a named member of a group that takes part; certainty is POSSIBLE.',
    },
  },
});

export enum PartyForm {
  SINGLE = 'SINGLE',
  GROUP = 'GROUP',
  GOVERNMENT = 'GOVERNMENT',
}

registerEnumType(PartyForm, {
  name: 'PartyForm',
  description: 'Whether a party is one, several that a source counts or mentions together, or a public body.',
  valuesConfig: {
    SINGLE: { description: 'One organisation or person.' },
    GROUP: { description: 'A group; what holds of it is not asserted of any single member.' },
    GOVERNMENT: { description: 'A government, a bureau, an office or a unit of one.' },
  },
});

export const PartyKind = kindEnum(
  [ontology.kind('Party')],
  'PartyKind',
  'The kinds of parties, in capitals: RESEARCH_INSTITUTE is ResearchInstitute.',
);

/** One party of one side of an event with one of another; ids only, the resolvers load the entities. */
@ObjectType()
export abstract class EventLink {
  readonly key!: string;
  readonly eventId!: string;

  @Field(() => LinkVia, { description: 'Stated of both themselves, or through a group.' })
  readonly via!: LinkVia;

  @Field(() => Certainty, { description: 'How firmly a source supports that these two stand together.' })
  readonly certainty!: Certainty;

  @Field(() => Status, { description: 'How far it had come.' })
  readonly status!: Status;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of it, or of the period in which a source places it; null where not stated.',
  })
  readonly startDate!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of it, or of the period in which a source places it; null where not stated.',
  })
  readonly endDate!: string | null;

  @Field(() => PeriodBasis, { description: 'Where the dates come from.' })
  readonly periodBasis!: PeriodBasis;
}
