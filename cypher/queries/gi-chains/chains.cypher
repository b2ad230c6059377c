// Which operators and households stand behind the geographical indications of places, of a product, or behind one
// indication? A chain begins at what is stated: an indication; a product that no source calls an indication; a party
// that reaches households without a stated indication; households that no party is said to reach. Of a product that no
// source calls an indication its makers are the operators. An indication, a product, a party and households of a place
// each lead to their chain. No link is completed. Of a chain that begins
// elsewhere only the operators and households of the place are answered; `operatorCount` and `householdCount` count all.
// `asked` is one map, so that one plan serves every question: planning takes most of a first run. What is not asked for
// is '' or [] in it, and `places` then ['']. Rows are limited per place before figures are read, and lists
// that are cut come with their size before the cut.
UNWIND $asked.places AS place
CALL (place) {
  WITH place,
       COLLECT {
         MATCH (:Place {id: place})<-[within:PART_OF]-{0,4}(inside:Place)
         WHERE $asked.includeDescendants OR size(within) = 0
         RETURN inside
       } AS scope
  CALL (place, scope) {
    UNWIND CASE WHEN $asked.product = '' AND $asked.geographicalIndication = '' THEN scope ELSE [] END AS inside
    MATCH (inside)<-[:ORIGINATES_IN|PRODUCED_IN|LOCATED_IN]-(thing:Thing)
    WHERE thing:GeographicalIndication
       OR thing:Product AND NOT EXISTS { (thing)<-[:IDENTIFIES]-() }
       OR thing:FarmHouseholdGroup
       OR EXISTS { (thing)<-[:ENGAGED_BY]-() }
       OR EXISTS { (thing)<-[:OPERATED_BY]-() }
    OPTIONAL MATCH (thing)-[:ENGAGED_BY]->(engaging:Party)
    WITH DISTINCT coalesce(engaging, thing) AS thing
    OPTIONAL MATCH (thing)<-[:OPERATED_BY]-(indication:GeographicalIndication)
    RETURN coalesce(indication, thing) AS root
    UNION
    MATCH (root:GeographicalIndication {id: $asked.geographicalIndication})
    WHERE $asked.product = '' OR EXISTS { (root)-[:IDENTIFIES]->(:Product {id: $asked.product}) }
    RETURN root
    UNION
    MATCH (product:Product {id: $asked.product})
    WHERE $asked.geographicalIndication = ''
    OPTIONAL MATCH (product)<-[:IDENTIFIES]-(indication:GeographicalIndication)
    RETURN coalesce(indication, product) AS root
  }
  WITH place, scope, root
  WHERE root.id > $asked.after
    AND ($asked.regimes = []
         OR EXISTS { (root)<-[:PROTECTS]-(protection:GiProtection) WHERE protection.regime IN $asked.regimes })
  WITH place, scope, root,
       place = ''
         OR EXISTS { (root)-[:ORIGINATES_IN|PRODUCED_IN|LOCATED_IN]->(own:Place) WHERE own IN scope } AS whole
  ORDER BY root.id
  CALL (root, whole, scope) {
    OPTIONAL MATCH (root)-[link:OPERATED_BY|MADE_BY]->(user:Party)
    WITH whole, scope, link, CASE WHEN root:Party THEN root ELSE user END AS operator
    WHERE operator IS NOT NULL
    OPTIONAL MATCH (operator)-[:LOCATED_IN]->(home:Place)
    OPTIONAL MATCH (operator)<-[reach:ENGAGED_BY]-(reached:FarmHouseholdGroup)
    WITH scope, link, operator, reach, whole OR coalesce(home IN scope, false) AS local,
         CASE WHEN operator:FarmHouseholdGroup THEN operator ELSE reached END AS group
    OPTIONAL MATCH (group)-[:LOCATED_IN]->(home:Place)
    WITH link, operator, reach, local, group,
         ($asked.householdKinds = [] OR group.householdKind IN $asked.householdKinds)
           AND (local OR coalesce(home IN scope, false)) AS kept
    ORDER BY operator.id, group.id
    WITH operator, link, local,
         CASE
           WHEN operator:FarmHouseholdGroup THEN null
           WHEN operator:Enterprise THEN 'ENTERPRISE'
           WHEN operator:Cooperative THEN 'COOPERATIVE'
           WHEN operator:Association THEN 'ASSOCIATION'
           WHEN operator:OrganizationGroup THEN 'GROUP'
           ELSE 'OTHER'
         END AS kind,
         count(group) AS householdCount,
         collect(CASE WHEN kept THEN group {
           .id, .name, .householdKind, .householdCount, .householdCountComparator, .disjointSet,
           operator: CASE WHEN operator <> group THEN operator.id END, mode: reach.mode, link: reach.key,
           certainty: CASE WHEN reach IS NOT NULL THEN coalesce(reach.certainty, 'STATED') END
         } END) AS households
    ORDER BY operator.id
    WITH kind, households,
         ($asked.operatorKinds = [] OR coalesce(kind IN $asked.operatorKinds, false)) AND (local OR size(households) > 0) AS kept,
         {
           id: operator.id, name: operator.name, kind: kind, link: link.key, householdCount: householdCount,
           certainty: CASE WHEN link IS NOT NULL THEN coalesce(link.certainty, 'STATED') END,
           indicationCount: COUNT { (operator)<-[:OPERATED_BY]-() }
         } AS operator
    RETURN count(kind) AS operatorCount,
           collect(CASE WHEN kept AND kind IS NOT NULL THEN operator END) AS operators,
           reduce(all = [], some IN collect(CASE WHEN kept THEN households ELSE [] END) | all + some) AS households
  }
  WITH place, root, whole, operatorCount, operators, households
  WHERE ($asked.operatorKinds = [] OR size(operators) > 0)
    AND ($asked.householdKinds = [] OR size(households) > 0)
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
  UNWIND [root.id, product.id] + [one IN operators | one.id] + [one IN households | one.id] AS subject
  WITH DISTINCT subject
  MATCH (:Thing {id: subject})<-[:OBSERVED_FOR]-(figure:Observation)
  OPTIONAL MATCH (figure)-[:OF_INDICATOR]->(indicator:Indicator)
  WITH subject, figure, indicator,
       $asked.from = ''
         OR coalesce(figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $asked.from AND figure.periodEnd <= $asked.to
                     AND (figure.periodStart IS NULL OR figure.periodStart >= $asked.from), false) AS matching
  ORDER BY figure.id
  WITH subject,
       count(*) AS stated,
       count(CASE WHEN figure.periodBasis = 'NOT_STATED' THEN 1 END) AS undated,
       count(figure.denominator) AS gains,
       count(CASE WHEN figure.periodBasis = 'NOT_STATED' THEN figure.denominator END) AS undatedGains,
       collect(CASE WHEN matching THEN figure {
         .id, .exact, .unit, .comparator, .denominator, .status, .periodStart, .periodEnd, .periodKind, .periodBasis,
         indicator: indicator.id
       } END) AS figures
  RETURN collect({
    subject: subject, stated: stated, undated: undated, gains: gains, undatedGains: undatedGains, matching: size(figures),
    figures: figures[..$figures]
  }) AS figures
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
       operators,
       householdsMatching,
       households,
       figures
ORDER BY place, id
