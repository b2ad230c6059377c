// Which names and codes may answer each of the texts in `asked`? Each route looks at no more than `limit` of them, through
// an index: those that are one of `exact`, those that begin with one of `starts`, those whose readings or initials begin
// with one of `letters`, and the best of each full-text query in `texts`. Which really answer, and how well, is decided
// from the rows. One row per text and route, with how many were looked at and those that fit the filters, which are asked
// once per name. NAME_SEARCH is the full-text index, AT_PLACE the relationship types that lead from a thing to where it is.
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
UNWIND routes AS route
RETURN number,
       route,
       count(*) AS looked,
       collect(CASE
         WHEN fits THEN {
           id: thing.id,
           kind: name.kind,
           field: name.field,
           text: name.text,
           readings: name.readings,
           masked: coalesce(thing.masked, false)
         }
       END) AS fitting
