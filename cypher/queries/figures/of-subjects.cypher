// Which figures of an indicator do sources state about some subjects (places, firms, groups, products …)? What is about
// an event counts for the place where it happened. One row per subject, also where nothing is stated. Figures whose
// period ends from $from to $to ($from null: all) come first; of each subject at most $figures.
// FIGURE_PROPERTIES and INDICATOR_PROPERTIES stand for what figureRow and indicatorRow (src/features/figures/figure.ts) hold.
UNWIND $subjects AS id
MATCH (subject:Thing {id: id})
MATCH (indicator:Indicator {code: $indicator})
CALL (subject, indicator) {
  CALL (subject) {
    MATCH (subject)<-[:OBSERVED_FOR]-(figure:Observation)
    RETURN figure
    UNION
    MATCH (subject)<-[:OBSERVED_IN]-(figure:Observation)-[:OBSERVED_FOR]->(:Event)
    RETURN figure
  }
  WITH indicator, figure
  WHERE EXISTS { (figure)-[:OF_INDICATOR]->(indicator) }
  WITH figure,
       $from IS NULL OR coalesce(figure.periodEnd >= $from AND figure.periodEnd <= $to, false) AS inPeriod
  ORDER BY inPeriod DESC, figure.periodEnd, figure.id
  LIMIT $figures
  RETURN collect(figure {FIGURE_PROPERTIES}) AS figures
}
RETURN subject.id AS subject, subject.name AS name,
       indicator {INDICATOR_PROPERTIES} AS indicator, figures
