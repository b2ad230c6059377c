import { validateSync } from 'class-validator';

/** The messages by constraint that a class with one decorated property, `code`, gives for a value. */
export function validationMessages(decorator: PropertyDecorator, value: unknown): Record<string, string> {
  class Subject {
    code: unknown = value;
  }
  decorator(Subject.prototype, 'code');
  return validateSync(new Subject())[0]?.constraints ?? {};
}
