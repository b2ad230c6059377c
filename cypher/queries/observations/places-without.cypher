// For which of these places (one, or also those directly in it) is no figure of an indicator recorded, or none
// whose period lies between two days? Only places of the first level below are listed, at most 100.
MATCH (root:Place {id: $place})<-[within:PART_OF]-{0,1}(place:Place)
WHERE $includeDescendants OR size(within) = 0
WITH place
WHERE NOT EXISTS {
  MATCH (place)<-[:OBSERVED_IN]-(figure:Observation)-[:OF_INDICATOR]->(:Indicator {code: $indicator})
  WHERE $from IS NULL
     OR (figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $from AND figure.periodEnd <= $to
         AND (figure.periodStart IS NULL OR figure.periodStart >= $from))
}
RETURN place.id AS id, place.name AS name
ORDER BY id
LIMIT 100
