import { registerDecorator, type ValidationOptions } from 'class-validator';

/** One kind of official code: how it is called, what it looks like, and what is wrong with a text that is not one. */
export interface OfficialCode {
  /** The name of the class-validator constraint, as clients see it in a validation error. */
  readonly constraint: string;
  /** With its article, as in "a Legal Entity Identifier (ISO 17442)". */
  readonly title: string;
  /** One sentence about the form; every message ends with it. */
  readonly form: string;
  /** Says in one clause what is wrong, or gives null for a correct code. */
  readonly findFault: (value: string) => string | null;
}

/** The property decorator for a kind of code. Its default message says what is wrong and what the form is. */
export function validateOfficialCode(code: OfficialCode, options?: ValidationOptions): PropertyDecorator {
  return (target, propertyKey) => {
    registerDecorator({
      name: code.constraint,
      target: target.constructor,
      propertyName: propertyKey as string,
      constraints: [],
      ...(options && { options }),
      validator: {
        validate: (value: unknown) => faultOf(code, value) === null,
        defaultMessage: (args) => `${String(propertyKey)}: ${describeFault(code, args?.value, options)}`,
      },
    });
  };
}

/**
 * The first character outside the alphabet, or else a wrong length. Characters come first: a full-width digit or a
 * space explains more than the count it causes.
 */
export function findFormFault(
  value: string,
  length: number,
  allowed: RegExp,
  alphabet: string,
): string | null {
  const characters = Array.from(value);
  const index = characters.findIndex((character) => !allowed.test(character));
  if (index >= 0) {
    return `character ${index + 1}, ${JSON.stringify(characters[index])}, is not one of ${alphabet}`;
  }
  if (characters.length !== length) {
    return `it has ${characters.length} characters instead of ${length}`;
  }
  return null;
}

function faultOf(code: OfficialCode, value: unknown): string | null {
  return typeof value === 'string' ? code.findFault(value) : 'it is not a text';
}

/** With `each`, class-validator hands over the whole list, so the first faulty element is looked up again. */
function describeFault(code: OfficialCode, validated: unknown, options?: ValidationOptions): string {
  const value: unknown =
    options?.each === true && Array.isArray(validated)
      ? validated.find((element) => faultOf(code, element) !== null)
      : validated;
  const shown = typeof value === 'string' ? JSON.stringify(value) : 'the value';
  return `${shown} is not ${code.title}: ${faultOf(code, value) ?? ''}. ${code.form}`;
}
