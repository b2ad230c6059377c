// Which names and codes may answer each of the texts in `asked`? Each route looks at no more than `limit` of them, through
// an index. Which really answer, and how well, is decided from the rows. One row per text: the most that one route looked
// at, and those names that fit the filters, each once however many routes lead to it. ROUTES stands for exact.cypher,
// starts.cypher, letters.cypher and texts.cypher, as far as some text asks for them, IN_PLACE for in-place.cypher where
// a place is asked for.
UNWIND $asked AS asked
CALL (asked) {
  ROUTES
}
WITH asked.number AS number, name, collect(route) AS routes
MATCH (name)-[:NAMES]->(thing:Thing)
WITH number,
     routes,
     thing,
     name,
     ($kinds IS NULL OR name.kind IN $kinds) IN_PLACE AS fits
WITH number,
     collect({
       routes: routes,
       fitting: CASE
         WHEN fits THEN [thing.id, name.kind, name.field, name.text, name.readings, coalesce(thing.masked, false)]
       END
     }) AS found
CALL (found) {
  UNWIND found AS one
  UNWIND one.routes AS route
  WITH route, count(*) AS looked
  RETURN max(looked) AS looked
}
RETURN number, looked, [one IN found WHERE one.fitting IS NOT NULL | one.fitting] AS fitting
