// For each of some figures: the figure itself, and the figures of the same indicator and subject whose period ended one
// year before, at most $limit of each.
// FIGURE_PROPERTIES and INDICATOR_PROPERTIES stand for what figureRow and indicatorRow (src/features/figures/figure.ts) hold.
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
  RETURN collect(earlier {FIGURE_PROPERTIES}) AS earlier
}
RETURN id,
       figure {FIGURE_PROPERTIES} AS figure,
       indicator {INDICATOR_PROPERTIES} AS indicator, earlier
