/** What a database holds already and a data set may build on. */
export interface KnownThings {
  /** Ids that records may refer to, or add to, without describing them. */
  ids: ReadonlySet<string>;
  /** Ids of records whose official identifier an entity of another id has already: they are that entity. */
  adopted: ReadonlyMap<string, string>;
}

/** For a data set that stands by itself. */
export const nothingKnown: KnownThings = { ids: new Set(), adopted: new Map() };
