// What do sources state of some indicators (with $narrower also of those they are broader than) for some places, and
// for what lies in one place: directly ($level null), or at any depth the districts of a level with the development
// zones? One row per place and indicator, also where nothing is stated, at most $limit. The place's own figures are those
// about it or about an event there, at most $own, first those whose period ends from $from to $to. Then follow $others
// about firms, groups and products there, looked for among $searched figures, so that many firms cost no more.
// FIGURE_PROPERTIES and INDICATOR_PROPERTIES stand for what figureRow and indicatorRow (src/features/figures/figure.ts) hold.
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
WITH place
ORDER BY place.id
LIMIT $limit
CALL (place) {
  CALL (place) {
    MATCH (place)<-[:OBSERVED_FOR]-(figure:Observation)
    RETURN figure
    UNION
    MATCH (place)<-[:OBSERVED_IN]-(figure:Observation)-[:OBSERVED_FOR]->(:Event)
    RETURN figure
  }
  RETURN collect(figure) AS ofPlace
}
CALL (place) {
  MATCH (place)<-[:OBSERVED_IN]-(figure:Observation)
  WITH place, figure
  LIMIT $searched
  MATCH (figure)-[:OBSERVED_FOR]->(subject:Thing)
  WHERE subject <> place AND NOT subject:Event
  RETURN collect({
    figure: figure,
    subjectKind: CASE
      WHEN subject:OrganizationGroup OR subject:FarmHouseholdGroup THEN 'GROUP'
      WHEN subject:Party THEN 'PARTY'
      WHEN subject:Product THEN 'PRODUCT'
      ELSE 'OTHER'
    END
  }) AS ofOthers
}
CALL () {
  MATCH (asked:Indicator)<-[steps:BROADER]-{0,3}(indicator:Indicator)
  WHERE asked.code IN $indicators AND ($narrower OR size(steps) = 0)
  RETURN DISTINCT indicator
}
WITH place, indicator, ofPlace, ofOthers
ORDER BY place.id, indicator.code
LIMIT $limit
CALL (indicator, ofPlace) {
  UNWIND ofPlace AS figure
  WITH indicator, figure, coalesce(figure.periodEnd >= $from AND figure.periodEnd <= $to, false) AS inPeriod
  WHERE EXISTS { (figure)-[:OF_INDICATOR]->(indicator) }
  WITH figure, inPeriod
  ORDER BY inPeriod DESC, figure.periodEnd DESC, figure.id
  LIMIT $own
  RETURN collect({figure: figure, subjectKind: 'PLACE'}) AS own
}
CALL (indicator, ofOthers) {
  UNWIND ofOthers AS found
  WITH indicator, found, found.figure AS figure
  WHERE EXISTS { (figure)-[:OF_INDICATOR]->(indicator) }
  WITH found, figure
  ORDER BY figure.id
  LIMIT $others
  RETURN collect(found) AS others
}
CALL (own, others) {
  UNWIND own + others AS found
  WITH found.figure AS figure, found.subjectKind AS subjectKind
  OPTIONAL MATCH (figure)-[:RANKED_WITHIN]->(ranked:Place)
  RETURN collect(figure {
    FIGURE_PROPERTIES,
    subjectKind: subjectKind,
    rankedWithin: ranked.id
  }) AS figures
}
RETURN place.id AS place, place.name AS name, place:DevelopmentZone AS isZone,
       indicator {INDICATOR_PROPERTIES} AS indicator, figures
ORDER BY place, indicator.code
