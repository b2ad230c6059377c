// For which of these places (one, or also those directly in it) is no value of an indicator recorded, or none
// whose period lies between two days? A figure about something that happened in a place counts for the place; one
// about a firm or a product there does not. `partly` says that a rank or a change is recorded
// without a value, `otherPeriod` that a value of another or of no stated period is.
// At most 100 places are listed.
MATCH (root:Place {id: $place})<-[within:PART_OF]-{0,1}(place:Place)
WHERE $includeDescendants OR size(within) = 0
CALL (place) {
  OPTIONAL MATCH (place)<-[:OBSERVED_IN]-(figure:Observation)-[:OF_INDICATOR]->(:Indicator {code: $indicator}),
                 (figure)-[:OBSERVED_FOR]->(subject:Thing)
  WHERE subject = place OR subject:Event
  WITH figure,
       $from IS NULL
         OR (figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $from AND figure.periodEnd <= $to
             AND (figure.periodStart IS NULL OR figure.periodStart >= $from)) AS inPeriod
  RETURN count(CASE WHEN inPeriod THEN figure END) AS figures,
         count(CASE WHEN inPeriod THEN figure.value END) AS values,
         count(figure.value) AS valuesOfAnyPeriod
}
WITH place, figures, values, valuesOfAnyPeriod
WHERE values = 0
RETURN place.id AS id, place.name AS name, figures > 0 AS partly, valuesOfAnyPeriod > 0 AS otherPeriod
ORDER BY id
LIMIT 100
