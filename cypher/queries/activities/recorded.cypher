// How many events, agreements and alliances touch what was asked for? TOUCHED stands for touched.cypher.
TOUCHED
RETURN count(DISTINCT event) AS recorded
