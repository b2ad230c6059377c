// Where sources put each of these organisations, or give it jurisdiction, and the places around.
UNWIND $ids AS id
MATCH (:Organization {id: id})-[:LOCATED_IN|HAS_JURISDICTION_IN]->(place:Place)-[:PART_OF*0..4]->(around:Place)
RETURN id, collect(DISTINCT place.id) AS stated, collect(DISTINCT around.id) AS around
