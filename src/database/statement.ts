export type Parameters = Readonly<Record<string, unknown>>;

/** A row as the driver returns it, its columns by name; parse it where its shape is known. */
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  /** Short name for logs and Neo4j's query list, for example `connection Enterprise`. */
  name: string;
  text: string;
  parameters: Parameters;
}
