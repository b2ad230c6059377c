import { validateSync, type ValidationError } from 'class-validator';
import { isScalarType } from 'graphql';
import type { EntityClass, PropertyDeclaration, PropertyType } from './declarations';
import { constantCase } from './naming';

/** What is wrong with one value, in the same words and with the same code at every door. */
export interface ValidationIssue {
  property: string;
  /** `isUnifiedSocialCreditCode` fails as INVALID_UNIFIED_SOCIAL_CREDIT_CODE. */
  code: string;
  message: string;
}

/** The stable code of a class-validator constraint. */
export function issueCode(constraint: string): string {
  return `INVALID_${constantCase(constraint.replace(/^is/, ''))}`;
}

/** Checks values by the class-validator decorators of a class; values that are absent are not checked. */
export function validateByClass(
  entityClass: EntityClass,
  values: Readonly<Record<string, unknown>>,
): ValidationIssue[] {
  const Constructor = entityClass as new () => object;
  const candidate = Object.assign(new Constructor(), values);
  const errors = validateSync(candidate, { skipUndefinedProperties: true, forbidUnknownValues: false });
  return errors.flatMap(issuesOf);
}

/** The issues of one class-validator error, also of nested objects. */
export function issuesOf(error: ValidationError): ValidationIssue[] {
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    property: error.property,
    code: issueCode(constraint),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap(issuesOf)];
}

/** Checks that a value is of the declared type, and a list where a list is declared; null when it is. */
export function typeFault(property: PropertyDeclaration, value: unknown): string | null {
  if (!property.list) return scalarFault(property.type(), value);
  if (!Array.isArray(value)) return 'is not a list';
  return value.map((item) => scalarFault(property.type(), item)).find((fault) => fault !== null) ?? null;
}

/** A value, or each of a list, in the one form that its declaration asks for; what is no text stays as it is. */
export function normalized(property: PropertyDeclaration, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => normalized(property, item));
  return property.normalize && typeof value === 'string' ? property.normalize(value) : value;
}

function scalarFault(type: PropertyType, value: unknown): string | null {
  if (type === String) return typeof value === 'string' ? null : `is ${typeof value}, not text`;
  if (type === Boolean) return typeof value === 'boolean' ? null : `is ${typeof value}, not true or false`;
  if (isScalarType(type)) {
    try {
      type.parseValue(value);
      return null;
    } catch (error) {
      return `is not a ${type.name} (${error instanceof Error ? error.message : String(error)})`;
    }
  }
  const members = Object.keys(type);
  return typeof value === 'string' && members.includes(value) ? null : `is not one of ${members.join(', ')}`;
}
