import type { Parameters } from './statement';

/** A text that takes its parameters from one map, and what it reads there. */
interface Rewritten {
  text: string;
  names: readonly string[];
}

/** The most texts that are kept as they were rewritten; operations come with the same ones again and again. */
const maximumTexts = 1_000;
const texts = new Map<string, Rewritten>();

/**
 * Has a text take all its parameters from one map. Neo4j keeps a plan for each text and, with it, for each combination
 * of the parameters' types and of the rough lengths of texts and lists among them; to plan takes far longer than to
 * answer. A map is one type, whatever is in it. A parameter that is not given would be read as null there, so that is
 * refused here.
 */
export function withOneParameter(
  text: string,
  parameters: Parameters,
): { text: string; parameters: Parameters } {
  if (Object.keys(parameters).length === 0) return { text, parameters };
  const rewritten = texts.get(text) ?? rewrite(text);
  for (const name of rewritten.names) {
    if (!Object.hasOwn(parameters, name)) throw new Error(`The statement has no value for $${name}.`);
  }
  return { text: rewritten.text, parameters: { given: parameters } };
}

function rewrite(text: string): Rewritten {
  const names = new Set<string>();
  const read = text.replace(/\$(\w+)/g, (_, name: string) => {
    names.add(name);
    return `$given.${name}`;
  });
  const rewritten = { text: read, names: [...names] };
  if (texts.size >= maximumTexts) texts.clear();
  texts.set(text, rewritten);
  return rewritten;
}
