/** A value that a kind or a relationship has: a scalar, or a code of the enum that `type` names. */
export interface DescribedProperty {
  readonly name: string;
  readonly type: string;
}

export interface DescribedRelationship {
  readonly name: string;
  /** A connection; else a field with `<name>Edge` beside it. */
  readonly toMany: boolean;
  /** The kind or interface that it leads to. */
  readonly target: string;
  /** What it says itself, besides certainty and days. */
  readonly properties: readonly DescribedProperty[];
}

/** What the schema says of a kind. */
export interface DescribedKind {
  readonly properties: readonly DescribedProperty[];
  readonly relationships: readonly DescribedRelationship[];
  readonly hasGaps: boolean;
}

export interface DescribedTarget {
  readonly isNamed: boolean;
  readonly properties: readonly DescribedProperty[];
}

/** Every kind of the schema, by its name. */
export type Kinds = Readonly<Record<string, DescribedKind>>;

/** What relationships lead to, kinds and interfaces, by name. */
export type Targets = Readonly<Record<string, DescribedTarget>>;
