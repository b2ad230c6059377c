import { searchText, type SearchText } from '../search/search-text';
import { maximumLength } from '../search/search.query';
import { faultOfCode } from './faulty-code';
import { ResolveProblemReason } from './resolve-outcome';
import { ResolveProblem } from './resolve.type';

/** A name as it was given, and as it is compared. */
export interface GivenName {
  given: string;
  text: SearchText;
}

/** A given name as it is compared, or why it cannot be. A longer text is not even taken apart. */
export function readGiven(given: string): GivenName | ResolveProblem {
  if (given.trim() === '') return problem(ResolveProblemReason.EMPTY, 'The line is empty.');
  if (given.length > maximumLength) {
    const message = `It has ${given.length} characters; at most ${maximumLength} are taken. Give one name a line.`;
    return problem(ResolveProblemReason.TOO_LONG, message);
  }
  const text = searchText(given);
  if (text.folded !== '') return { given, text };
  const message = 'There is neither a letter nor a digit in it. Give a name or a code.';
  return problem(ResolveProblemReason.NO_LETTER_OR_DIGIT, message);
}

/** What is wrong with a text that nothing is called, where it can only be meant as an official code. */
export function faultyCode(given: string): ResolveProblem | null {
  const fault = faultOfCode(given);
  return fault && problem(ResolveProblemReason.FAULTY_CODE, fault.message, fault.property);
}

export function maskedName(): ResolveProblem {
  return problem(
    ResolveProblemReason.MASKED_NAME,
    'The only thing that is called so is named with a part hidden, which identifies nobody. Compare the sources.',
  );
}

function problem(
  reason: ResolveProblemReason,
  message: string,
  property: string | null = null,
): ResolveProblem {
  return Object.assign(new ResolveProblem(), { reason, message, property });
}
