import { catalogue, type Bilingual, type FailureCode, type FailureDetails } from './catalogue';

export interface FailureOptions extends ErrorOptions {
  /** What a program needs to know beyond the text; printed with --json. */
  data?: Readonly<Record<string, unknown>>;
}

/** What went wrong and what to do, for the person at the terminal: a stable code, one text in each language. */
export class Failure extends Error {
  readonly en: string;
  readonly zh: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: FailureCode,
    text: Bilingual,
    options: FailureOptions = {},
  ) {
    super(`${text.en}\n${text.zh}`, options);
    this.name = 'Failure';
    this.en = text.en;
    this.zh = text.zh;
    this.data = options.data ?? {};
  }
}

/** The failure of that code with its details filled in. */
export function failure<Code extends FailureCode>(
  code: Code,
  details: FailureDetails<Code>,
  options?: FailureOptions,
): Failure {
  const write = catalogue[code] as (details: FailureDetails<Code>) => Bilingual;
  return new Failure(code, write(details), options);
}
