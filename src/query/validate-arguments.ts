import { validate } from 'class-validator';
import { issuesOf, type ValidationIssue } from '../ontology/validation';
import { RequestError } from './errors';

/** Turns the issues of an input into one error; its code is the first issue's, the same as at every other door. */
export function refuse(issues: readonly ValidationIssue[]): never {
  const [first] = issues;
  if (!first) throw new Error('There is nothing to refuse.');
  throw new RequestError(first.code, issues.map((issue) => issue.message).join(' '), { issues });
}

/** type-graphql's hook: checks argument and input classes by their class-validator decorators. */
export async function validateArguments(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  const errors = await validate(value, { skipMissingProperties: true, forbidUnknownValues: false });
  if (errors.length > 0) refuse(errors.flatMap(issuesOf));
}
