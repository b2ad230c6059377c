// For each of some figures: the figure itself, and the figures of the same indicator and subject whose period ended one
// year before, at most $limit of each.
UNWIND $figures AS id
MATCH (figure:Observation {id: id})-[:OF_INDICATOR]->(indicator:Indicator),
      (figure)-[:OBSERVED_FOR]->(subject:Thing)
CALL (figure, indicator, subject) {
  MATCH (subject)<-[:OBSERVED_FOR]-(earlier:Observation)
  WITH indicator, figure, earlier
  WHERE earlier.periodEnd >= toString(toInteger(left(figure.periodEnd, 4)) - 1)
    AND earlier.periodEnd < left(figure.periodEnd, 4)
    AND EXISTS { (earlier)-[:OF_INDICATOR]->(indicator) }
  WITH earlier
  ORDER BY earlier.id
  LIMIT $limit
  RETURN collect(earlier {
    .id, .exact, .unit, .comparator, .periodStart, .periodEnd, .periodKind, .periodBasis, .denominator, .status,
    .changePercent, .changeComparator, .rank
  }) AS earlier
}
RETURN id,
       figure {
         .id, .exact, .unit, .comparator, .periodStart, .periodEnd, .periodKind, .periodBasis, .denominator, .status,
         .changePercent, .changeComparator, .rank
       } AS figure,
       indicator {.id, .code, .unit, .measureWords, .additivity} AS indicator, earlier
