// One ANCHOR of events.cypher: the events of the parties and agencies of a place and what lies in it.
MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:LOCATED_IN|HAS_JURISDICTION_IN]-(party:Party)
WITH DISTINCT party
TAKING_PART
