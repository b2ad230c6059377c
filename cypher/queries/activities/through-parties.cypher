// One more way of touched.cypher: through the parties located in the place, with $descendants also in what lies in it.
UNION
MATCH (:Place {id: $of})<-[:PART_OF]-{0,4}(place:Place)<-[at:LOCATED_IN]-(touched:Party)
WHERE place.id = $of OR $descendants
RETURN touched, touched AS through, at.certainty AS reach, false AS member
