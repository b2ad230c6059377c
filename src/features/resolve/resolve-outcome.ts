import { registerEnumType } from 'type-graphql';

/** What came of one given name. */
export enum ResolveOutcome {
  MATCHED = 'MATCHED',
  AMBIGUOUS = 'AMBIGUOUS',
  NOT_FOUND = 'NOT_FOUND',
  INVALID = 'INVALID',
}

registerEnumType(ResolveOutcome, {
  name: 'ResolveOutcome',
  description: 'What came of one given name.',
  valuesConfig: {
    MATCHED: { description: 'Exactly one thing has this official code, this name or this alias.' },
    AMBIGUOUS: {
      description:
        'Several things have it, and choosing one would be a guess; or the only one that has it is named with a part ' +
        'hidden, which may stand for anyone (see `problem`).',
    },
    NOT_FOUND: {
      description:
        'Nothing that was read is called exactly so. That says nothing about the world; what is alike is among the ' +
        'candidates.',
    },
    INVALID: { description: 'It is no name and no code, and was not looked up: see `problem`.' },
  },
});

/** Why a given name was not looked up, or its only match does not count. */
export enum ResolveProblemReason {
  EMPTY = 'EMPTY',
  TOO_LONG = 'TOO_LONG',
  NO_LETTER_OR_DIGIT = 'NO_LETTER_OR_DIGIT',
  FAULTY_CODE = 'FAULTY_CODE',
  MASKED_NAME = 'MASKED_NAME',
}

registerEnumType(ResolveProblemReason, {
  name: 'ResolveProblemReason',
  description: 'What is wrong with a given name.',
  valuesConfig: {
    EMPTY: { description: 'The line is empty.' },
    TOO_LONG: { description: 'It is longer than any name.' },
    NO_LETTER_OR_DIGIT: {
      description: 'It has neither a letter nor a digit, so that there is nothing to compare.',
    },
    FAULTY_CODE: { description: 'It has the form of an official code, but not the check character of one.' },
    MASKED_NAME: {
      description:
        'The only thing that is called so is named with a part hidden (某), and that identifies nobody.',
    },
  },
});
