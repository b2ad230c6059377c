// One ANCHOR of events.cypher: the events of the parties of a place (OF_PLACE stands for of-place.cypher), and those that
// took place in it, of whomever.
CALL () {
  OF_PLACE
  RETURN party, event, own, partyGroup
  UNION
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:TOOK_PLACE_IN]-(event:EVENT)
  MATCH (event)-[own:SIDES]->(side:Party)
  CALL (side) {
    RETURN side AS party, null AS partyGroup
    UNION
    MATCH (side)-[:HAS_MEMBER]->(party:Organization)
    RETURN party, side AS partyGroup
  }
  RETURN party, event, own, partyGroup
}
