// What do sources state of some indicators (with $narrower also of those they are broader than) for some places, and
// for what lies in one place: directly ($level null), or at any depth the districts of a level with the development
// zones? One row per place and indicator, also where nothing is stated. Figures whose period ends from $from to $to
// come first, and what is about the place or happened there before what is about a firm, a group or a product in it;
// of each row at most $figures. At most $limit rows.
CALL () {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  RETURN place
  UNION
  MATCH (:Place {id: $within})<-[within:PART_OF]-{1,4}(place:Place)
  WHERE ($level IS NULL AND size(within) = 1)
     OR ($level IS NOT NULL AND (place.level = $level OR place:DevelopmentZone))
  RETURN place
}
CALL () {
  MATCH (asked:Indicator)<-[steps:BROADER]-{0,3}(indicator:Indicator)
  WHERE asked.code IN $indicators AND ($narrower OR size(steps) = 0)
  RETURN DISTINCT indicator
}
WITH place, indicator
ORDER BY place.id, indicator.code
LIMIT $limit
CALL (place, indicator) {
  MATCH (place)<-[:OBSERVED_IN]-(figure:Observation)-[:OF_INDICATOR]->(indicator),
        (figure)-[:OBSERVED_FOR]->(subject:Thing)
  OPTIONAL MATCH (figure)-[:RANKED_WITHIN]->(ranked:Place)
  WITH figure, ranked,
       CASE
         WHEN subject = place OR subject:Event THEN 'PLACE'
         WHEN subject:OrganizationGroup OR subject:FarmHouseholdGroup THEN 'GROUP'
         WHEN subject:Party THEN 'PARTY'
         WHEN subject:Product THEN 'PRODUCT'
         ELSE 'OTHER'
       END AS subjectKind,
       coalesce(figure.periodEnd >= $from AND figure.periodEnd <= $to, false) AS inPeriod
  ORDER BY inPeriod DESC, subjectKind = 'PLACE' DESC, figure.periodEnd DESC, figure.id
  LIMIT $figures
  RETURN collect(figure {
    .id, .exact, .unit, .comparator, .periodStart, .periodEnd, .periodKind, .periodBasis, .denominator, .status,
    .changePercent, .changeComparator, .rank,
    subjectKind: subjectKind,
    rankedWithin: ranked.id,
    sources: COLLECT {
      MATCH (passage:Passage)-[:OF]->(source:Source)
      WHERE passage.id IN figure.evidence
      RETURN DISTINCT source.id
    }
  }) AS figures
}
RETURN place.id AS place, place.name AS name, place:DevelopmentZone AS isZone,
       indicator {.id, .code, .unit, .measureWords, .additivity} AS indicator, figures
ORDER BY place, indicator.code
