/** Where a Neo4j answers and how to get in. */
export interface DatabaseSettings {
  uri: string;
  user: string;
  password: string;
  /** Named on every call; without it the driver asks for it first. */
  database: string;
  /** What was written before by another process and must be seen here; see Database.bookmarks. */
  bookmarks?: readonly string[];
}
