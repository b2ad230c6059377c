// Which numbers of certification marks do sources state of these places themselves? With a year, those whose period
// ends in it and does not begin before it are `matching`; without, `from` is '' and all are. At most $limit of each place.
UNWIND $places AS id
MATCH (place:Place {id: id})
CALL (place) {
  MATCH (place)<-[:OBSERVED_FOR]-(figure:Observation)-[:OF_INDICATOR]->(:Indicator {code: 'gi-certification-marks'})
  WITH figure ORDER BY figure.periodEnd, figure.id LIMIT $limit
  RETURN collect(figure {
    .id, .exact, .comparator, undated: coalesce(figure.periodBasis, 'NOT_STATED') = 'NOT_STATED',
    matching: $from = ''
      OR coalesce(figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $from AND figure.periodEnd <= $to
                  AND (figure.periodStart IS NULL OR figure.periodStart >= $from), false)
  }) AS figures
}
RETURN id, figures
