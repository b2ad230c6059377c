// What is said of these relationships, each asked for by its type and its two ends ($links), and the first day of what it
// comes from, where that is an event? TYPES are the types that may be asked for. Both ends are found before the relationship,
// so that Neo4j looks for it from the end that has fewer, and never goes through all that a hub has.
UNWIND $links AS asked
MATCH (from:Node {id: asked.from})
MATCH (to:Node {id: asked.to})
CALL (asked, from, to) {
  MATCH (from)-[link:TYPES]->(to)
  WHERE type(link) = asked.type
  RETURN link
}
RETURN link.key AS key, [link.certainty, link.validFrom, link.validTo, from.startDate] AS said
