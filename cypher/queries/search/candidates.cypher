// Which names and codes may answer each of the texts in `asked`? Each route looks at no more than `limit` of them, through
// an index. Which really answer, and how well, is decided from the rows. One row per text and route: how many names the
// route looked at, and those of them that fit the filters. An id begins with its kind. ROUTES stands for exact.cypher,
// starts.cypher, letters.cypher and texts.cypher, as far as some text asks for them, IN_PLACE for in-place.cypher where
// a place is asked for, READINGS for the readings of a name where these decide about some text, RETURN_NAMES for
// names-alone.cypher or names-and-rows.cypher.
UNWIND range(0, size($asked) - 1) AS number
WITH number, $asked[number] AS asked
CALL (asked) {
  ROUTES
}
WITH number, route, name
MATCH (name)-[:NAMES]->(thing)
WITH number, route, name, thing, thing.id AS id
WITH number, route, name, thing, CASE
       WHEN ($kinds IS NULL OR split(id, ':')[0] IN $kinds) IN_PLACE
         THEN [id, name.field, name.text, READINGS, coalesce(thing.masked, false)]
     END AS fits
RETURN_NAMES
