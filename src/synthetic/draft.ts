/** A value of a property: what the ontology's types are in JavaScript. */
export type Value = string | number | boolean | readonly string[];

export type Values = Readonly<Record<string, Value | undefined>>;

/** A node as a part of the generator makes it; its evidence and its names follow from it. */
export interface NodeDraft {
  readonly kind: string;
  readonly id: string;
  readonly properties: Values;
}

/** A relationship as a part of the generator makes it; its key and its evidence follow from it. */
export interface RelationshipDraft {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties?: Values;
}

export type Draft = NodeDraft | RelationshipDraft;

export function link(type: string, from: string, to: string, properties?: Values): RelationshipDraft {
  return properties ? { type, from, to, properties } : { type, from, to };
}
