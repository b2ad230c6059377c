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
  const codes = identifiers.map((identifier) => textOf(value[addedKey(identifier)]));
  return {
    id,
    kind,
    name: textOf(value[addedKeys.name]) ?? textOf(value[addedKeys.title]),
    code: codes.find((code) => code !== null) ?? null,
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
  if (!isObject(value)) return [];
  const own = endOf(value, identifiers);
  return [...(own ? [own] : []), ...Object.values(value).flatMap((part) => entitiesOf(part, identifiers))];
}

/** The gaps that an object carries itself, not those of its lists. */
export function gapsOf(value: unknown): FoundGap[] {
  if (!isObject(value)) return [];
  const own = gapOf(value);
  if (own) return [own];
  return Object.values(value).flatMap((part) =>
    Array.isArray(part) ? part.flatMap((item) => gapOf(item) ?? []) : gapsOf(part),
  );
}

/** The gaps that stand anywhere in a row, its lists included. */
export function allGapsOf(value: unknown): FoundGap[] {
  return everyObject(value).flatMap((object) => gapOf(object) ?? []);
}

/** Every object of an answer, from outside to inside. */
export function everyObject(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(everyObject)];
}

/** The gap that an object is, if it is one. */
export function gapOf(value: unknown): FoundGap | undefined {
  if (!isObject(value) || !(addedKey('reason') in value)) return undefined;
  const found = Object.fromEntries(gapFields.map((name) => [name, value[addedKey(name)] ?? null]));
  return found as unknown as FoundGap;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
