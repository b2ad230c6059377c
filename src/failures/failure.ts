import { catalogue, type Bilingual, type FailureCode, type FailureDetails } from './catalogue';

/** What went wrong and what to do, for the person at the terminal: a stable code, one text in each language. */
export class Failure extends Error {
  readonly en: string;
  readonly zh: string;

  constructor(
    readonly code: FailureCode,
    text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${text.en}\n${text.zh}`, options);
    this.name = 'Failure';
    this.en = text.en;
    this.zh = text.zh;
  }
}

/** The failure of that code with its details filled in. */
export function failure<Code extends FailureCode>(
  code: Code,
  details: FailureDetails<Code>,
  options?: ErrorOptions,
): Failure {
  const write = catalogue[code] as (details: FailureDetails<Code>) => Bilingual;
  return new Failure(code, write(details), options);
}
