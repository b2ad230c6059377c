// One more way of touched.cypher: through the places that lie in the place.
UNION
MATCH (:Place {id: $of})<-[:PART_OF]-{1,4}(touched:Place)
RETURN touched, touched AS through, null AS reach, false AS member
