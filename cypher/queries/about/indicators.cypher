// The indicators with the number of their figures and what these cover, at most $limit indicators in the order of their
// codes. What the figures of an indicator with more than $figureLimit cover is not looked at.
MATCH (indicator:Indicator)
WHERE indicator.code > ''
WITH indicator
ORDER BY indicator.code
LIMIT $limit
WITH indicator, COUNT { (indicator)<-[:OF_INDICATOR]-() } AS figures
CALL (indicator, figures) {
  WITH indicator
  WHERE figures <= $figureLimit
  OPTIONAL MATCH (indicator)<-[:OF_INDICATOR]-(figure)
  OPTIONAL MATCH (figure)-[:OBSERVED_IN]->(place)
  RETURN count(DISTINCT place) AS places,
         min(left(figure.periodEnd, 4)) AS firstYear,
         max(left(figure.periodEnd, 4)) AS lastYear,
         collect(DISTINCT figure.periodKind) AS kinds
}
RETURN indicator.id AS id,
       figures,
       CASE WHEN figures <= $figureLimit THEN places END AS places,
       toInteger(firstYear) AS firstYear,
       toInteger(lastYear) AS lastYear,
       coalesce(COLLECT { UNWIND kinds AS kind RETURN kind ORDER BY kind }, []) AS periodKinds
ORDER BY indicator.code
