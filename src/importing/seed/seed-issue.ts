import type { ValidationIssue } from '../../ontology/validation';

/** What is wrong with one field of one record of one file. */
export interface SeedIssue extends ValidationIssue {
  file: string;
  record: string;
}

/** All that is wrong with a data set; nothing of it is loaded. */
export class SeedError extends Error {
  readonly code = 'SEED_REFUSED';

  constructor(readonly issues: readonly SeedIssue[]) {
    const lines = issues.map(
      ({ file, record, property, code, message }) => `${file}: ${record}: ${property}: ${message} [${code}]`,
    );
    super(`The data set has ${issues.length} fault(s) and was not loaded:\n${lines.join('\n')}`);
  }
}
