// The beginning of the queries over two sides: the events (EVENT, whose sides are the relationships SIDES) of a party,
// or of the parties and agencies of a place and what lies in it. Each row is an event with a party of it (`party`),
// the relationship by which it takes part (`own`) and, where it does so only as a named member, the group
// (`partyGroup`). With a $side only parties on that side begin a row, and for a place also those of what took place
// in it.
CALL () {
  CALL () {
    MATCH (party:Party {id: $party})
    RETURN party
    UNION
    MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:LOCATED_IN|HAS_JURISDICTION_IN]-(party:Party)
    RETURN party
  }
  CALL (party) {
    MATCH (party)<-[own:SIDES]-(event:EVENT)
    RETURN event, own, null AS partyGroup
    UNION
    MATCH (party)<-[:HAS_MEMBER]-(partyGroup:OrganizationGroup)<-[own:SIDES]-(event:EVENT)
    RETURN event, own, partyGroup
  }
  RETURN party, event, own, partyGroup
  UNION
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:TOOK_PLACE_IN]-(event:EVENT)
  WHERE $side IS NOT NULL
  MATCH (event)-[own:SIDES]->(side:Party)
  CALL (side) {
    RETURN side AS party, null AS partyGroup
    UNION
    MATCH (side)-[:HAS_MEMBER]->(party:Organization)
    RETURN party, side AS partyGroup
  }
  RETURN party, event, own, partyGroup
}
WITH party, event, own, partyGroup,
     CASE WHEN size(coalesce(event.KINDS, [])) = 0 THEN ['NOT_STATED'] ELSE event.KINDS END AS kinds
WHERE ($side IS NULL OR type(own) = $side)
  AND ($kinds IS NULL OR any(kind IN kinds WHERE kind IN $kinds))
