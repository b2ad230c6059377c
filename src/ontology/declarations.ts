import type { GraphQLScalarType } from 'graphql';

/** A class that describes a kind of thing; never instantiated to hold data. */
export type EntityClass = abstract new (...args: never[]) => object;

/** A TypeScript enum whose members equal their names. */
export type EnumObject = Readonly<Record<string, string>>;

/** What a property may hold: a built-in, a GraphQL scalar or a described enum. */
export type PropertyType = StringConstructor | BooleanConstructor | GraphQLScalarType | EnumObject;

export interface PropertyOptions {
  /** Meaning, unit and source of the value; shown in the schema. */
  description: string;
  /** Every entity of the kind has it; non-null in the schema and refused by the importer when absent. */
  required?: boolean;
  /** Several values; never null in the schema: an empty list means none is known. */
  list?: boolean;
  /** An official identifier: unique within the kind, and accepted by `entity(by:)`. */
  identifier?: boolean;
  /** Brings a code, or each of a list, to the one form that is kept and looked up, for example without a prefix. */
  normalize?: (value: string) => string;
  /** A name in other words, by which a search finds it too; identifiers are searched without saying so. */
  searchable?: boolean;
  /** Looked up by the program; gets an index. The items of a list are found by their beginnings. */
  indexed?: boolean;
  /**
   * The property that this one says more about: its unit, its comparator. Both are claimed together, so that they are
   * never taken from statements that differ.
   */
  qualifies?: string;
  /** How the property that it qualifies is printed in the source. */
  printedForm?: boolean;
  /** Words of ours or of a source; two that differ do not contradict each other. */
  prose?: boolean;
  /** Of a number: when those of several things may be compared and added. Without it they may. */
  rules?: NumberRules;
}

/** What must be the same of several things: a property, or a relationship to one and so what it leads to. */
export interface Agreement {
  name: string;
  /** What is not stated may be anything, so it agrees with nothing. */
  stated?: boolean;
  /** Different values may count the same, by what a relationship to one leads to. */
  counted?: CountedValue;
}

/** The value that counts for an agreement, by properties of what a relationship to one leads to. */
export interface CountedValue {
  relationship: string;
  properties: readonly string[];
  as: (value: string | null, related: Readonly<Record<string, unknown>>) => string | null;
}

/** When the numbers of several things may be held against each other. */
export interface NumberRules {
  /** What must agree before one is said to be greater than another. */
  compared?: readonly Agreement[];
  /** What must be so, besides that, before they are added or averaged; or why they never are. */
  added?: AdditionRule | { never: string };
}

export interface AdditionRule {
  agreeing?: readonly Agreement[];
  /** A value that what a relationship to one leads to may not have. */
  unless?: { relationship: string; property: string; is: string };
  /** A relationship to one that must lead to different things, none of which lies in another. */
  apart?: string;
}

export type Cardinality = 'ONE' | 'MANY';

/**
 * How a relationship ties parties to each other. DIRECT: it joins two parties itself. The others lead from something
 * that is no party, such as an event or a right, to one that has a part in it. ACROSS: it ties this party to those on
 * another side, that is with another role or by another type. TOGETHER: also to those on the same side.
 */
export type Tie = 'DIRECT' | 'ACROSS' | 'TOGETHER';

/**
 * An order that an index holds, so that a page of it costs what the page costs, however long the list is: of a property
 * that is kept as a text; with PINYIN, of the name as it is read. The order of the ids is called `id`.
 */
export type OrderName = string;

export interface RelationshipOptions {
  /** The relationship type in Neo4j; one type per declaration, so that degrees are counts. */
  type: string;
  cardinality: Cardinality;
  description: string;
  /** The class of the properties that the relationship itself carries. */
  properties?: () => EntityClass;
  /**
   * The same relationship seen from its target, as a field there. Declared here, once, so that the two
   * directions cannot disagree and targets need not import their sources. Absent for a symmetric one.
   */
  inverse?: {
    name: string;
    description: string;
    cardinality?: Cardinality;
    orderedBy?: readonly OrderName[];
  };
  /** The orders of its list that an index holds, of a relationship of which something may have very many. */
  orderedBy?: readonly OrderName[];
  /** Holds in both directions (A may be the same as B), stored once and read undirected. */
  symmetric?: boolean;
  /** Leads to the place that something is in, comes from or is for; `inPlace` follows it. */
  locates?: boolean;
  /** That parties are tied by it, so that paths and neighbourhoods follow it without being told to. */
  tie?: Tie;
}

export interface PropertyDeclaration extends PropertyOptions {
  name: string;
  type: () => PropertyType;
}

export interface RelationshipDeclaration extends RelationshipOptions {
  name: string;
  target: () => EntityClass;
}

export interface EntityOptions {
  description: string;
  /** The plural used for the list at the root of the schema, in lower camel case. */
  plural: string;
  /** A GraphQL interface that several kinds share; no entity is only this. */
  interface?: boolean;
  /** The orders of the list of this very kind that an index holds, besides that of the ids; not inherited. */
  orderedBy?: readonly OrderName[];
  /** The days of its own that something of this kind holds for; inherited. */
  period?: Period;
  /** Things of this kind are figures about others, which can be ordered by the latest of them. */
  figures?: Figures;
}

/** How figures are found from what they are about. The latest is the one whose period ends last. */
export interface Figures {
  /** The number. */
  value: string;
  /** The relationship to one that leads to what is measured, and to what it is about. */
  measures: string;
  about: string;
  /** A figure about something of this kind is also one of what this relationship leads to. */
  alsoOf?: { relationship: string; kind: string };
  /** A value that says that the period is not known. */
  undated?: { property: string; is: string };
}

/** The properties that hold the first and the last day of what something is about. */
export interface Period {
  from: string;
  to: string;
  /**
   * Without any day it holds on none, and without a first day on the last one only, as a figure of a day. Otherwise an
   * open side has no limit.
   */
  needed?: boolean;
}

/** What the decorators recorded about one class, its own declarations only. */
export interface ClassDeclaration {
  entity?: EntityOptions;
  relationshipProperties?: { description: string };
  properties: PropertyDeclaration[];
  relationships: RelationshipDeclaration[];
}

const declarations = new WeakMap<object, ClassDeclaration>();

/** The declaration record of a class, created empty on first use (property decorators run before class ones). */
export function declarationOf(target: object): ClassDeclaration {
  let declaration = declarations.get(target);
  if (!declaration) {
    declaration = { properties: [], relationships: [] };
    declarations.set(target, declaration);
  }
  return declaration;
}
