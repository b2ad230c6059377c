// A part of meetings.cypher: from a party by one of the types TYPES to something that is no party, and on by one of the types
// MEETING, as through.cypher has it. What both sides have is joined where it meets, so that of an event that only one of
// them has nothing more is read.
MATCH (node:Party)<-[first:TYPES]-(between)-[second:MEETING]->(other:Party)
USING INDEX SEEK node:Party(id)
USING INDEX SEEK other:Party(id)
USING JOIN ON between
WHERE node.id IN $from
  AND other.id IN $to
  AND other <> node
  AND (type(first) IN $together OR coalesce(first.role, type(first)) <> coalesce(second.role, type(second)))
  AND NOT between.id IN $avoid
  AND HELD(first, between)
  AND HELD(second, other)
WITH node, first, between, second, COUNT { (between)-[:MEETING]->() } AS size
RETURN node.id AS id, type(first) AS by, CASE WHEN size <= $meeting THEN second.key END AS key,
       SAID(first of between, second) AS said, CASE WHEN size > $meeting THEN between.id END AS meeting, size
