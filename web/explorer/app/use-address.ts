import { useCallback, useMemo } from 'react';
import { useParameters } from './use-parameters';

/** How one part of a view's state stands in the address: a text, or nothing where it has its usual value. */
export interface AddressPart<Value> {
  read(text: string | null): Value;
  write(value: Value): string | null;
}

/** A text; the usual value leaves the address. */
export const text = (usual = ''): AddressPart<string> => ({
  read: (written) => written ?? usual,
  write: (value) => (value === usual ? null : value),
});

/** One of some codes; anything else in the address is the usual one. */
export function oneOf<const Code extends string>(codes: readonly Code[], usual: Code): AddressPart<Code> {
  return {
    read: (written) => codes.find((code) => code === written) ?? usual,
    write: (value) => (value === usual ? null : value),
  };
}

/** Several texts, joined by commas. */
export const list = (usual: readonly string[] = []): AddressPart<readonly string[]> => ({
  read: (written) => (written === null ? usual : written.split(',').filter((part) => part !== '')),
  write: (value) => (value.join() === usual.join() ? null : value.join()),
});

/** Some of the codes, in their order; others in the address count for nothing. */
export const someOf = <const Code extends string>(codes: readonly Code[]): AddressPart<readonly Code[]> => ({
  read: (written) => {
    const named = (written ?? '').split(',');
    return codes.filter((code) => named.includes(code));
  },
  write: (value) => (value.length === 0 ? null : value.join()),
});

/** The year that a text of the address names, as the API takes it; null where it names none. */
export function yearOf(written: string): number | null {
  return /^[1-9]\d{3}$/.test(written) ? Number(written) : null;
}

export const flag = (usual = false): AddressPart<boolean> => ({
  read: (written) => (written === null ? usual : written === 'yes'),
  write: (value) => (value === usual ? null : value ? 'yes' : 'no'),
});

type State<Parts> = {
  readonly [Key in keyof Parts]: Parts[Key] extends AddressPart<infer Value> ? Value : never;
};

/**
 * A view's state as it stands in the address, so that a link restores it. `change` replaces what is given; with `asStep`
 * the browser's Back undoes it.
 */
export function useAddress<Parts extends Readonly<Record<string, AddressPart<unknown>>>>(
  parts: Parts,
): [State<Parts>, (change: Partial<State<Parts>>, asStep?: boolean) => void] {
  const [parameters, changeParameters] = useParameters();
  const state = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(parts).map(([key, part]) => [key, part.read(parameters.get(key))]),
      ) as State<Parts>,
    [parts, parameters],
  );
  const change = useCallback(
    (changed: Partial<State<Parts>>, asStep = false) => {
      changeParameters(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changed)) {
            const written = parts[key]?.write(value) ?? null;
            if (written === null) next.delete(key);
            else next.set(key, written);
          }
          return next;
        },
        { replace: !asStep },
      );
    },
    [parts, changeParameters],
  );
  return [state, change];
}
