// The chains of several places, at most $limit of each. CHAINS stands for chains.cypher.
UNWIND $asked.places AS place
CALL (place) {
CHAINS
}
RETURN *
ORDER BY askedPlace, id
