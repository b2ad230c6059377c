// How many events of a party, or of the parties of a place, have a partner on another side, and which of these partners
// are groups of organisations (at most $limit)? A party that is a named member of a group is no partner by that alone.
// EVENTS stands for events.cypher, IN_YEAR for events/in-year.cypher.
EVENTS
  AND IN_YEAR
MATCH (event)-[other:SIDES]->(opposite:Party)
WHERE coalesce(other.role, type(other)) <> coalesce(own.role, type(own))
  AND opposite <> party
WITH DISTINCT event, opposite
ORDER BY opposite.id
WITH count(DISTINCT event) AS events,
     collect(DISTINCT CASE WHEN opposite:OrganizationGroup THEN opposite END)[..$limit] AS groups
RETURN events, [group IN groups | {id: group.id, name: group.name}] AS groups
