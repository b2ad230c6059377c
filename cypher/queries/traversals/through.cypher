// A part of steps.cypher: from a party by one of the types TYPES to something that is no party (an event, a right), and on
// by one of the types MEETING to another party that it ties to the first: one on another side, or by a type of
// $together also one on the same. What the other end is stands behind a WITH: planned while there are few parties, the
// pattern would begin at all of them, and keep that plan when there are many. HELD(first, between) stands for what the
// days that are asked about ask of them.
UNION ALL
WITH node, isWalked
WHERE isWalked AND node:Party
MATCH (node)<-[first:TYPES]-(between)
WITH node, first, between
LIMIT $ties
WHERE NOT between.id IN $avoid
  AND HELD(first, between)
WITH node, first, between, COUNT { (between)-[:MEETING]->() } AS size
OPTIONAL CALL (node, first, between, size) {
  WITH node, first, between
  WHERE size <= $meeting
  MATCH (between)-[second:MEETING]->(other)
  WITH node, first, second, other
  WHERE other:Party
    AND other <> node
    AND (type(first) IN $together OR coalesce(second.role, type(second)) <> coalesce(first.role, type(first)))
    AND HELD(second, other)
    AND OPEN
  RETURN second, other
}
WITH first, between, second, other, size
WHERE other IS NOT NULL OR size > $meeting
RETURN null AS counts, first, between, second, other, size
