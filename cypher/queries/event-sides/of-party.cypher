// One ANCHOR of events.cypher: the events of a party.
MATCH (party:Party {id: $party})
TAKING_PART
