import type { DocumentNode } from 'graphql';

/** The most characters of all texts together; a parsed document takes some thirty times its text. */
const maximumCharacters = 1_000_000;

/** Documents that Apollo Server has parsed and found to keep all rules, by their text; what was not asked longest goes first. */
export class AcceptedDocuments {
  readonly #documents = new Map<string, DocumentNode>();
  #characters = 0;

  get(text: string): DocumentNode | undefined {
    const document = this.#documents.get(text);
    if (document) {
      this.#documents.delete(text);
      this.#documents.set(text, document);
    }
    return document;
  }

  add(text: string, document: DocumentNode): void {
    if (this.#documents.has(text)) return;
    this.#documents.set(text, document);
    this.#characters += text.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= maximumCharacters) return;
      this.#documents.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
