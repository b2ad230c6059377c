// An ending of candidates.cypher: the names, and what ROWS reads of the things that have them, as a list of ids and rows;
// null where there are more than MOST.
WITH number, route, count(*) AS looked, collect(fits) AS fitting, collect(CASE WHEN fits IS NOT NULL THEN thing END) AS things
CALL (things) {
  UNWIND CASE WHEN size(things) > MOST THEN [] ELSE things END AS thing
  WITH DISTINCT thing
  ROWS
}
RETURN number, looked, fitting, CASE WHEN size(things) <= MOST THEN rows END AS rows, route
