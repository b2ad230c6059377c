// What is said of these relationships, each asked for by its type and its two ends ($links), and the first day of what it
// comes from, where that is an event? TYPES are the types that may be asked for.
UNWIND $links AS asked
MATCH (from:Node {id: asked.from})
MATCH (to:Node {id: asked.to})
MATCH (from)-[link:TYPES]->(to)
WHERE type(link) = asked.type
RETURN link.key AS key, [link.certainty, link.validFrom, link.validTo, from.startDate] AS said
