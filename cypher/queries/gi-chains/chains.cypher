// Which operators and households stand behind the geographical indications of a place, of a product, or behind one
// indication? A chain begins at what is stated: an indication; a product that no source calls an indication; a party
// that reaches households without a stated indication; households that no party is said to reach. Of a product that no
// source calls an indication its makers are the operators. ROOTS stands for the
// one of roots-of-*.cypher that finds where the chains asked for begin: each way left out is time of planning saved. No
// link is completed. Of a chain that begins elsewhere only the operators and households of the place are answered;
// `operatorCount` and `householdCount` count all. `asked` is one map, so that one plan serves all questions with the
// same ROOTS: planning takes most of a first run. What is not asked for is '' or [] in it, and `places` then ['']. Lists
// that are cut come with their size before the cut. Several places at once: chains-of-places.cypher.
WITH place,
     COLLECT {
       MATCH (:Place {id: place})<-[within:PART_OF]-{0,4}(inside:Place)
       WHERE $asked.includeDescendants OR size(within) = 0
       RETURN inside
     } AS scope
ROOTS
WITH place, scope, root, [(root)<-[:PROTECTS]-(protection:GiProtection) | protection {.regime, .status}] AS protections
WHERE root.id > $asked.after
  AND root.id < $asked.before
  AND ($asked.regimes = [] OR any(protection IN protections WHERE protection.regime IN $asked.regimes))
WITH place, scope, root, protections,
     place = ''
       OR EXISTS { (root)-[:ORIGINATES_IN|PRODUCED_IN|LOCATED_IN]->(own:Place) WHERE own IN scope } AS whole
ORDER BY root.id PAGE_DIRECTION
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
WITH place, root, protections, whole, operatorCount, operators, households
WHERE ($asked.operatorKinds = [] OR size(operators) > 0)
  AND ($asked.householdKinds = [] OR size(households) > 0)
  AND (whole OR size(operators) > 0)
ORDER BY root.id PAGE_DIRECTION
LIMIT $limit
OPTIONAL MATCH (root)-[:IDENTIFIES]->(identified:Product)
RETURN place AS askedPlace,
       whole,
       root.id AS id,
       root.name AS name,
       CASE WHEN root:GeographicalIndication THEN root.id END AS indication,
       CASE WHEN root:Product THEN root.id ELSE identified.id END AS product,
       protections,
       operatorCount,
       size(operators) AS operatorsMatching,
       operators[..$branches] AS operators,
       size(households) AS householdsMatching,
       households[..$households] AS households
ORDER BY id PAGE_DIRECTION
