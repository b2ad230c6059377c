/** Where a Neo4j answers and how to get in. */
export interface DatabaseSettings {
  uri: string;
  user: string;
  password: string;
  /** Named on every call; without it the driver asks for it first. */
  database: string;
}
