// Which names and codes may answer each of the texts in `asked`? Each route looks at no more than `limit` of them, through
// an index: those that are one of `exact`, those that begin with one of `starts`, those whose readings or initials begin
// with one of `letters`, and the best of each full-text query in `texts`. Which really answer, and how well, is decided
// from the rows. One row per text: the most that one route looked at, and those names that fit the filters, each once however
// many routes lead to it. NAME_SEARCH is the full-text index, AT_PLACE the relationship types that lead from a thing to where it is.
UNWIND $asked AS asked
CALL (asked) {
  UNWIND asked.exact AS exact
  CALL (exact) {
    MATCH (name:Name)
    WHERE name.folded = exact
    RETURN name
    LIMIT $limit
  }
  RETURN 'EXACT ' + exact AS route, name
  UNION ALL
  UNWIND asked.starts AS start
  CALL (start) {
    MATCH (name:Name)
    WHERE name.folded STARTS WITH start
    RETURN name
    ORDER BY name.folded
    LIMIT $limit
  }
  RETURN 'START ' + start AS route, name
  UNION ALL
  UNWIND asked.letters AS start
  CALL (start) {
    MATCH (name:Name)
    WHERE name.pinyin STARTS WITH start
    RETURN name
    ORDER BY name.pinyin
    LIMIT $limit
  }
  RETURN 'PINYIN' AS route, name
  UNION ALL
  UNWIND asked.letters AS start
  CALL (start) {
    MATCH (name:Name)
    WHERE name.initials STARTS WITH start
    RETURN name
    ORDER BY name.initials
    LIMIT $limit
  }
  RETURN 'INITIALS' AS route, name
  UNION ALL
  UNWIND asked.texts AS text
  CALL db.index.fulltext.queryNodes('NAME_SEARCH', text, {limit: $limit}) YIELD node
  RETURN 'TEXT ' + text AS route, node AS name
}
WITH asked.number AS number, name, collect(route) AS routes
MATCH (name)-[:NAMES]->(thing:Thing)
WITH number,
     routes,
     thing,
     name,
     ($kinds IS NULL OR name.kind IN $kinds)
       AND ($place IS NULL
         OR EXISTS { (thing)-[:AT_PLACE*0..1]->(:Place)-[:PART_OF*0..4]->(:Place {id: $place}) }) AS fits
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
