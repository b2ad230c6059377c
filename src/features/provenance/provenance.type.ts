import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ontology } from '../../entities';
import { Certainty } from '../../entities/evidence/certainty';
import { StatementRank } from '../../entities/evidence/statement-rank';
import { constantCase } from '../../ontology/naming';

export enum Language {
  ZH = 'ZH',
  EN = 'EN',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'The language of a label.',
  valuesConfig: { ZH: { description: 'Chinese.' }, EN: { description: 'English.' } },
});

/** Every property of every kind, as an argument: DIVISION_CODE for divisionCode. */
export const PropertyName: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set([...ontology.kinds.values()].flatMap((kind) => [...kind.properties.keys()]))]
    .sort()
    .map((name) => [constantCase(name), name]),
);

registerEnumType(PropertyName as object, {
  name: 'PropertyName',
  description: 'A property of an entity, in capitals: DIVISION_CODE is divisionCode.',
  valuesConfig: Object.fromEntries(
    Object.entries(PropertyName).map(([code, name]) => [code, { description: `The property ${name}.` }]),
  ),
});

/** The place in the source; labels are answered in the language asked for. */
@ObjectType({ description: 'Where in a source something is stated.' })
export class Locator {
  @Field(() => String, {
    description: 'Short code within the source, for example A3-P5: article 3, paragraph 5.',
  })
  readonly code!: string;

  readonly labelZh!: string;
  readonly labelEn!: string;
}

@ObjectType({ description: 'Who states a fact, where, in which words of ours, and how firmly.' })
export class Provenance {
  readonly sourceId!: string;

  @Field(() => Locator, { description: 'Where in the source.' })
  readonly locator!: Locator;

  @Field(() => String, {
    nullable: true,
    description:
      'The claim as recorded: property = value; several are joined by semicolons. Null where the passage ' +
      'supports a record that was taken over as a whole, without a claim for each value.',
  })
  readonly statement!: string | null;

  @Field(() => [String], {
    description:
      'The properties, or the relationship type, that the claim is about; empty for all of a record that was ' +
      'taken over as a whole.',
  })
  readonly properties!: string[];

  @Field(() => String, { nullable: true, description: 'The short form as printed, for figures.' })
  readonly printed!: string | null;

  @Field(() => Certainty, { description: 'How firmly the source supports it.' })
  readonly certainty!: Certainty;

  @Field(() => String, {
    nullable: true,
    description: 'The rule by which a claim not plainly stated was read.',
  })
  readonly rule!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day the claim was recorded; null where there is no claim for each value.',
  })
  readonly recordedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who recorded the claim: a person, an office or a data set; null where there is no claim.',
  })
  readonly recordedBy!: string | null;

  @Field(() => StatementRank, {
    nullable: true,
    description: 'A judgement on the claim; null where there is no claim.',
  })
  readonly rank!: StatementRank | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which what is claimed holds; null where no beginning is stated.',
  })
  readonly validFrom!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which what is claimed holds; null where no end is stated.',
  })
  readonly validTo!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether what it claims is what is shown. False where another statement is preferred; `conflicts` says why.',
  })
  readonly shown!: boolean;
}
