// Which operators and households stand behind the geographical indications of places, of a product, or behind one
// indication? A chain begins at what is stated: an indication; a product that no source calls an indication; a party
// that reaches households without a stated indication; households that no party is said to reach. An indication, a
// party and households of a place each lead to their chain. No link is completed. Of a chain that begins elsewhere
// only the operators and households of the place are answered; `operatorCount` and `householdCount` count all.
// `places` holds one null where no place is asked for. Rows are limited per place before figures are read, and lists
// that are cut come with their size before the cut.
UNWIND $places AS place
CALL (place) {
  WITH place,
       COLLECT {
         MATCH (:Place {id: place})<-[within:PART_OF]-{0,4}(inside:Place)
         WHERE $includeDescendants OR size(within) = 0
         RETURN inside
       } AS scope
  CALL (place, scope) {
    UNWIND CASE WHEN $product IS NULL AND $geographicalIndication IS NULL THEN scope ELSE [] END AS inside
    MATCH (inside)<-[:ORIGINATES_IN]-(root:GeographicalIndication)
    RETURN root
    UNION
    UNWIND CASE WHEN $product IS NULL AND $geographicalIndication IS NULL THEN scope ELSE [] END AS inside
    MATCH (inside)<-[:PRODUCED_IN]-(root:Product)
    WHERE NOT EXISTS { (root)<-[:IDENTIFIES]-() }
    RETURN root
    UNION
    UNWIND CASE WHEN $product IS NULL AND $geographicalIndication IS NULL THEN scope ELSE [] END AS inside
    MATCH (inside)<-[:LOCATED_IN]-(party:Party)
    WHERE party:FarmHouseholdGroup OR EXISTS { (party)<-[:ENGAGED_BY]-() } OR EXISTS { (party)<-[:OPERATED_BY]-() }
    OPTIONAL MATCH (party)-[:ENGAGED_BY]->(engaging:Party)
    WITH DISTINCT coalesce(engaging, party) AS party
    OPTIONAL MATCH (party)<-[:OPERATED_BY]-(indication:GeographicalIndication)
    RETURN coalesce(indication, party) AS root
    UNION
    MATCH (root:GeographicalIndication {id: $geographicalIndication})
    WHERE $product IS NULL OR EXISTS { (root)-[:IDENTIFIES]->(:Product {id: $product}) }
    RETURN root
    UNION
    MATCH (product:Product {id: $product})
    WHERE $geographicalIndication IS NULL
    OPTIONAL MATCH (product)<-[:IDENTIFIES]-(indication:GeographicalIndication)
    RETURN coalesce(indication, product) AS root
  }
  WITH place, scope, root
  WHERE root.id > $after
    AND ($regimes IS NULL
         OR EXISTS { (root)<-[:PROTECTS]-(protection:GiProtection) WHERE protection.regime IN $regimes })
  WITH place, scope, root,
       place IS NULL
         OR EXISTS { (root)-[:ORIGINATES_IN|PRODUCED_IN|LOCATED_IN]->(own:Place) WHERE own IN scope } AS whole
  ORDER BY root.id
  CALL (root, whole, scope) {
    CALL (root) {
      MATCH (root)-[link:OPERATED_BY]->(operator:Party)
      RETURN operator, link
      UNION
      WITH root AS operator
      WHERE operator:Party AND NOT operator:FarmHouseholdGroup
      RETURN operator, null AS link
    }
    WITH operator, link,
         whole OR EXISTS { (operator)-[:LOCATED_IN]->(own:Place) WHERE own IN scope } AS local,
         CASE
           WHEN operator:Enterprise THEN 'ENTERPRISE'
           WHEN operator:Cooperative THEN 'COOPERATIVE'
           WHEN operator:Association THEN 'ASSOCIATION'
           WHEN operator:OrganizationGroup THEN 'GROUP'
           ELSE 'OTHER'
         END AS kind
    WITH operator, link, local, kind,
         ($operatorKinds IS NULL OR kind IN $operatorKinds)
           AND (local
                OR EXISTS {
                  (operator)<-[:ENGAGED_BY]-(:FarmHouseholdGroup)-[:LOCATED_IN]->(own:Place) WHERE own IN scope
                }) AS kept
    ORDER BY operator.id
    RETURN count(*) AS operatorCount,
           collect(CASE WHEN kept THEN {operator: operator, link: link, local: local, kind: kind} END) AS operators
  }
  CALL (root, whole, scope, operators) {
    CALL (root, operators) {
      UNWIND operators AS one
      WITH one.operator AS operator, one.local AS local
      MATCH (operator)<-[link:ENGAGED_BY]-(group:FarmHouseholdGroup)
      RETURN operator, local, link, group
      UNION
      WITH root AS group
      WHERE group:FarmHouseholdGroup
      RETURN null AS operator, true AS local, null AS link, group
    }
    WITH operator, local, link, group
    WHERE ($householdKinds IS NULL OR group.householdKind IN $householdKinds)
      AND (local OR EXISTS { (group)-[:LOCATED_IN]->(own:Place) WHERE own IN scope })
    ORDER BY operator.id, group.id
    RETURN collect({operator: operator.id, link: link, group: group}) AS households
  }
  WITH place, root, whole, operatorCount, operators, households
  WHERE ($operatorKinds IS NULL OR size(operators) > 0) AND ($householdKinds IS NULL OR size(households) > 0)
    AND (whole OR size(operators) > 0)
  ORDER BY root.id
  LIMIT $limit
  RETURN root, whole, operatorCount,
         size(operators) AS operatorsMatching, operators[..$branches] AS operators,
         size(households) AS householdsMatching, households[..$households] AS households
}
OPTIONAL MATCH (root)-[:IDENTIFIES]->(identified:Product)
WITH *, CASE WHEN root:Product THEN root ELSE identified END AS product
CALL (root, product, operators, households) {
  UNWIND [root, product] + [one IN operators | one.operator] + [one IN households | one.group] AS subject
  WITH DISTINCT subject
  WHERE subject IS NOT NULL
  CALL (subject) {
    MATCH (subject)<-[:OBSERVED_FOR]-(figure:Observation)
    WITH figure,
         $from IS NULL
           OR coalesce(figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $from AND figure.periodEnd <= $to
                       AND (figure.periodStart IS NULL OR figure.periodStart >= $from), false) AS matching
    ORDER BY figure.id
    RETURN count(*) AS stated,
           count(CASE WHEN figure.periodBasis = 'NOT_STATED' THEN 1 END) AS undated,
           count(figure.denominator) AS gains,
           collect(CASE WHEN matching THEN figure END) AS figures
  }
  WITH subject, stated, undated, gains, figures
  WHERE stated > 0
  RETURN collect({
    subject: subject.id, stated: stated, undated: undated, gains: gains, matching: size(figures),
    figures: [figure IN figures[..$figures] |
      figure {.id, .exact, .unit, .comparator, .denominator, .status, .periodStart, .periodEnd, .periodKind,
              .periodBasis, indicator: head([(figure)-[:OF_INDICATOR]->(indicator) | indicator.id])}]
  }) AS figures
}
CALL (root, operators) {
  UNWIND operators AS one
  WITH one, one.operator AS operator
  RETURN collect({
    id: operator.id, name: operator.name, kind: one.kind, link: one.link.key,
    certainty: CASE WHEN one.link IS NOT NULL THEN coalesce(one.link.certainty, 'STATED') END,
    householdCount: COUNT { (operator)<-[:ENGAGED_BY]-() },
    otherIndications: COLLECT {
      MATCH (operator)<-[:OPERATED_BY]-(other:GeographicalIndication)
      WHERE other <> root
      RETURN other.id ORDER BY other.id LIMIT $others
    }
  }) AS operatorRows
}
CALL (households) {
  UNWIND households AS one
  WITH one.operator AS operator, one.link AS link, one.group AS group
  RETURN collect(group {
    .id, .name, .householdKind, .householdCount, .householdCountComparator, .disjointSet, operator: operator,
    mode: link.mode, link: link.key,
    certainty: CASE WHEN link IS NOT NULL THEN coalesce(link.certainty, 'STATED') END
  }) AS householdRows
}
RETURN place,
       whole,
       root.id AS id,
       root.name AS name,
       CASE WHEN root:GeographicalIndication THEN root.id END AS indication,
       product.id AS product,
       [(root)<-[:PROTECTS]-(protection:GiProtection) | protection {.regime, .status}] AS protections,
       operatorCount,
       operatorsMatching,
       operatorRows AS operators,
       householdsMatching,
       householdRows AS households,
       figures
ORDER BY place, id
