import type { Draw } from './draw';

/** What an operation is asked with: the same for every contender. */
export type Variables = Readonly<Record<string, unknown>>;

/** An answer in the form in which the contenders' answers are compared: plain values, objects and lists. */
export type Common = unknown;

/** Sends one request to a GraphQL server, for what must be known before another: a cursor, for example. */
export type AskGraphql = (document: string, variables: Variables) => Promise<unknown>;

type WithVariables<Asked> = (asked: Asked, ask: AskGraphql) => Variables | Promise<Variables>;

/** How an operation is asked of a GraphQL server. */
export interface GraphqlForm<Asked = Variables, Data = never> {
  readonly document: string;
  /** The values of the document's variables; without it the operation's own. */
  readonly variables?: WithVariables<Asked>;
  readonly answer: (data: Data) => Common;
}

/** How rows are asked for as a file: the operation's document with this many rows, as CSV with codes in English. */
export interface ExportForm<Asked = Variables> {
  readonly document: string;
  readonly rows: number;
  readonly variables?: WithVariables<Asked>;
  readonly answer: (csv: string) => Common;
}

export type Row = Readonly<Record<string, unknown>>;
export type Run = (statement: string, parameters: Variables) => Promise<readonly Row[]>;

/** The best statement that a person writes for an operation. Its server answers with `answer` as JSON, and nothing else. */
export interface HandWrittenForm<Asked = Variables, Rows = never> {
  readonly statement: string;
  readonly parameters?: (asked: Asked, run: Run) => Variables | Promise<Variables>;
  readonly answer: (rows: readonly Rows[]) => Common;
}

/** Why a contender cannot be asked an operation at all. */
export interface NoForm {
  readonly none: string;
}

/** An operation whose variables and answers have these shapes. */
interface Shaped<Asked, Ours, Theirs, Rows> {
  readonly name: string;
  /** For the reader of the table. */
  readonly asks: string;
  readonly variables: (draw: Draw) => Asked;
  readonly ipgraph: GraphqlForm<Asked, Ours> | ExportForm<Asked>;
  readonly neo4jGraphql: GraphqlForm<Asked, Theirs> | NoForm;
  readonly handWritten: HandWrittenForm<Asked, Rows>;
}

export type Operation = Shaped<Variables, never, never, never>;

/** Checks an operation in itself, and then forgets its shapes, which are its own business. */
export function operation<Asked, Ours = never, Theirs = never, Rows = never>(
  shaped: Shaped<Asked, Ours, Theirs, Rows>,
): Operation {
  return shaped as unknown as Operation;
}
