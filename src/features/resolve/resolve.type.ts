import { GraphQLFloat, GraphQLID } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Certainty } from '../../entities/evidence/certainty';
import { SamenessReason } from '../../entities/sameness';
import { SearchRank } from '../search/search-rank';
import { SearchMatch } from '../search/search.type';
import { ResolveOutcome, ResolveProblemReason } from './resolve-outcome';

@ObjectType({ description: 'By what a thing answers to a given name.' })
export class ResolveReason {
  @Field(() => SearchRank, {
    nullable: true,
    description:
      'How the text answers, as `search` tells it; null where only the parts of the two names agree.',
  })
  readonly rank!: SearchRank | null;

  @Field(() => [SamenessReason], {
    description:
      'Where parts of two names of organisations agree (place, trade name, legal form): what speaks for it, the ' +
      'strongest first, and what against it. Empty otherwise.',
  })
  readonly sameness!: SamenessReason[];

  @Field(() => SearchMatch, { description: 'The name or the code by which it was found.' })
  readonly matched!: SearchMatch;
}

/** The id only; the resolver loads the thing with what is selected of it. */
@ObjectType({ description: 'A thing that may be meant by a given name. Which one is, a person says.' })
export class ResolveCandidate {
  readonly id!: string;

  @Field(() => GraphQLFloat, {
    description: 'From 0 to 1 by a written rule, to order candidates by; it is not a probability.',
  })
  readonly score!: number;

  @Field(() => Certainty, { description: 'POSSIBLE: that this is the one meant is nowhere stated.' })
  readonly certainty: Certainty = Certainty.POSSIBLE;

  @Field(() => ResolveReason, { description: 'By what it may be the one.' })
  readonly reason!: ResolveReason;
}

@ObjectType({ description: 'Why a given name was not looked up, or its only match does not count.' })
export class ResolveProblem {
  @Field(() => ResolveProblemReason, { description: 'What is wrong.' })
  readonly reason!: ResolveProblemReason;

  @Field(() => String, {
    nullable: true,
    description:
      'For a faulty code the property whose code it looks like, for example unifiedSocialCreditCode.',
  })
  readonly property!: string | null;

  @Field(() => String, { description: 'The same in English, with what to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'What came of one given name.' })
export class ResolvedName {
  /** Of the match; the resolver loads it. */
  readonly id!: string | null;

  @Field(() => String, { description: 'The name or code as it was given.' })
  readonly given!: string;

  @Field(() => ResolveOutcome, { description: 'Whether it leads to one thing.' })
  readonly outcome!: ResolveOutcome;

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'How well the match answers, from 0 to 1; null without a match.',
  })
  readonly score!: number | null;

  @Field(() => ResolveReason, {
    nullable: true,
    description: 'By what the match answers; null without a match.',
  })
  readonly reason!: ResolveReason | null;

  @Field(() => ResolveProblem, {
    nullable: true,
    description: 'What is wrong with the given name; null where nothing is.',
  })
  readonly problem!: ResolveProblem | null;

  @Field(() => [ResolveCandidate], {
    description: 'Without a match at most five things that may be meant, the best first.',
  })
  readonly candidates!: ResolveCandidate[];

  @Field(() => Boolean, {
    description:
      'Whether there are, or may be, more candidates than are shown: give more of the name, `kinds` or `place`.',
  })
  readonly moreCandidates!: boolean;
}

@ObjectType({ description: 'What came of a list of names and codes.' })
export class Resolution {
  @Field(() => [ResolvedName], { description: 'One row for each given name, in the given order.' })
  readonly rows!: ResolvedName[];

  @Field(() => [GraphQLID], {
    description: 'The ids of all matches, each once, in the given order: for `nodes(ids:)` and filters.',
  })
  readonly matched!: string[];
}
