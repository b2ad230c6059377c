import { addedKey, addedKeys, gapFields } from './added-fields';
import { isObject } from '../tabular/values';

/** One end of a relationship: an entity with what identifies it. */
export interface End {
  id: string;
  kind: string;
  name: string | null;
  /** Its official code, of whichever system. */
  code: string | null;
}

export interface FoundGap {
  reason: string;
  subject: string | null;
  property: string | null;
  period: string | null;
  count: number | null;
  message: string;
}

/** The entity that an object of the answer is, if it is one. */
export function endOf(value: unknown, identifiers: readonly string[]): End | undefined {
  if (!isObject(value)) return undefined;
  const [id, kind] = [textOf(value[addedKeys.id]), textOf(value[addedKeys.kind])];
  if (id === null || kind === null) return undefined;
  const known = identifiers.find((identifier) => textOf(value[addedKey(identifier)]) !== null);
  return {
    id,
    kind,
    name: textOf(value[addedKeys.name]) ?? textOf(value[addedKeys.title]),
    code: known === undefined ? null : textOf(value[addedKey(known)]),
  };
}

/**
 * The entity that an object stands for: itself, what its edge leads to, or the first entity that it names, such as
 * the operator of a link in a chain.
 */
export function entityOf(value: unknown, identifiers: readonly string[]): End | undefined {
  const own = endOf(value, identifiers);
  if (own || !isObject(value)) return own;
  return Object.values(value)
    .map((part) => endOf(part, identifiers))
    .find((end) => end !== undefined);
}

/** The entities that a row names outside of its lists. */
export function entitiesOf(value: unknown, identifiers: readonly string[]): End[] {
  const found: End[] = [];
  const look = (one: unknown): void => {
    if (!isObject(one)) return;
    const own = endOf(one, identifiers);
    if (own) found.push(own);
    for (const part of Object.values(one)) look(part);
  };
  look(value);
  return found;
}

/** The gaps that an object carries itself, not those of its lists. */
export function gapsOf(value: unknown): FoundGap[] {
  const found: FoundGap[] = [];
  const look = (one: unknown, goesOn: boolean): void => {
    const own = gapOf(one);
    if (own) found.push(own);
    else if (goesOn && isObject(one)) {
      for (const part of Object.values(one)) {
        if (!Array.isArray(part)) look(part, true);
        else for (const item of part) look(item, false);
      }
    }
  };
  look(value, true);
  return found;
}

/** Every object of an answer, from outside to inside. */
export function everyObject(value: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const look = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(look);
    else if (isObject(one)) {
      found.push(one);
      for (const part of Object.values(one)) look(part);
    }
  };
  look(value);
  return found;
}

const reasonKey = addedKey('reason');

/** Whether what is asked for may carry gaps. */
export const asksForGaps = (document: string): boolean => document.includes(reasonKey);

/** The gap that an object is, if it is one. */
export function gapOf(value: unknown): FoundGap | undefined {
  if (!isObject(value) || !(reasonKey in value)) return undefined;
  const found = Object.fromEntries(gapFields.map((name) => [name, value[addedKey(name)] ?? null]));
  return found as unknown as FoundGap;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
