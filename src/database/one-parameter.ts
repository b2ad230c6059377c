type Parameters = Readonly<Record<string, unknown>>;

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
  const read = text.replace(/\$(\w+)/g, (_, name: string) => {
    if (!Object.hasOwn(parameters, name)) throw new Error(`The statement has no value for $${name}.`);
    return `$given.${name}`;
  });
  return { text: read, parameters: { given: parameters } };
}
