// One branch of steps.cypher: by RELATIONSHIP_TYPE to something that is no party (an event, a right), and on by any of
// the types MEETING to another party that it ties to the first; SIDES says which those are. A thing with more than
// $walkable relationships of the type is not walked from by it, and at most $ties of them are looked at.
UNION ALL
WITH node
WHERE COUNT { (node)<-[:RELATIONSHIP_TYPE]-() } <= $walkable
MATCH (node:Party)<-[first:RELATIONSHIP_TYPE]-(between)
WHERE NOT between.id IN $avoid
WITH node, first, between
LIMIT $ties
WITH node, first, between, COUNT { (between)-[:MEETING]->() } AS size
CALL (node, first, between, size) {
  WITH node, first, between
  WHERE size <= $meeting
  MATCH (between)-[second:MEETING]->(other:Party)
  WHERE other <> node AND SIDES AND OPEN
  RETURN second, other
  UNION ALL
  WITH size
  WHERE size > $meeting
  RETURN null AS second, null AS other
}
RETURN null AS degrees, first, between, second, other, size
