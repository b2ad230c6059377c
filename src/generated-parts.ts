/** A text with its generated parts filled in, each between `<!-- name -->` and `<!-- end of name -->`. */
export function fillParts(text: string, file: string, parts: Readonly<Record<string, string>>): string {
  let filled = text;
  for (const [name, content] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end of ${name} -->)`);
    if (!place.test(filled)) throw new Error(`${file} has no place for ${name}.`);
    filled = filled.replace(place, (_whole, begin: string, end: string) => `${begin}\n\n${content}\n${end}`);
  }
  return filled;
}
