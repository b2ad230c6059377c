import type { Answer } from './ask';

/** Half of a pair that makes one character, as a text cut in two leaves it. */
export const half = '\ud83d';
export const emoji = '😀';
export const tenThousand = '枣'.repeat(10_000);

/** Ids that nothing has, all different. */
export const distinct = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `Thing:${number}`);

/** A case of what is refused. */
export type Refusal = [
  what: string,
  query: string,
  variables: Record<string, unknown>,
  code: string,
  message: string,
];

/** The answer has exactly one error, with this code; the message is all of it, or what it must match. */
export function expectRefusal({ errors }: Answer, code: string, message: string | RegExp): void {
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  if (typeof message === 'string') expect(errors[0]?.message).toBe(message);
  else expect(errors[0]?.message).toMatch(message);
}
