// Which operators and households stand behind the geographical indications of a place (with what lies in it), of
// a product, or behind one indication? A chain begins at what is stated: an indication; a product of the place
// that no source calls an indication; or a party that reaches households without a stated indication.
// No link is completed. Figures are ids of observations with their denominators.
CALL () {
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:ORIGINATES_IN]-(root:GeographicalIndication)
  RETURN root
  UNION
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:PRODUCED_IN]-(root:Product)
  WHERE NOT EXISTS { (root)<-[:IDENTIFIES]-() }
  RETURN root
  UNION
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:LOCATED_IN]-(root:Party)
  WHERE EXISTS { (root)<-[:ENGAGED_BY]-() } AND NOT EXISTS { (root)<-[:OPERATED_BY]-() }
  RETURN root
  UNION
  MATCH (root:GeographicalIndication {id: $geographicalIndication})
  RETURN root
  UNION
  MATCH (product:Product {id: $product})
  OPTIONAL MATCH (product)<-[:IDENTIFIES]-(indication:GeographicalIndication)
  RETURN coalesce(indication, product) AS root
}
WITH DISTINCT root
WHERE root.id > $after
WITH root
ORDER BY root.id
LIMIT $limit
OPTIONAL MATCH (root)-[:IDENTIFIES]->(identified:Product)
WITH root, CASE WHEN root:Product THEN root ELSE identified END AS product
CALL (root, product) {
  UNWIND [thing IN [root, product] WHERE thing IS NOT NULL AND NOT thing:Party] AS thing
  MATCH (thing)<-[:OBSERVED_FOR]-(figure:Observation)
  WITH DISTINCT figure ORDER BY figure.id LIMIT $figures
  RETURN collect([figure.id, figure.denominator]) AS figures
}
CALL (root) {
  CALL (root) {
    MATCH (root)-[link:OPERATED_BY]->(operator:Party)
    RETURN operator, coalesce(link.certainty, 'STATED') AS certainty, link.key AS link
    UNION
    WITH root AS operator
    WHERE operator:Party
    RETURN operator, null AS certainty, null AS link
  }
  WITH operator, certainty, link ORDER BY operator.id LIMIT $branches
  CALL (operator) {
    MATCH (operator)<-[:OBSERVED_FOR]-(figure:Observation)
    WITH figure ORDER BY figure.id LIMIT $figures
    RETURN collect([figure.id, figure.denominator]) AS operatorFigures
  }
  CALL (operator) {
    MATCH (operator)<-[link:ENGAGED_BY]-(group:FarmHouseholdGroup)
    WITH group, link ORDER BY group.id LIMIT $branches
    CALL (group) {
      MATCH (group)<-[:OBSERVED_FOR]-(figure:Observation)
      WITH figure ORDER BY figure.id LIMIT $figures
      RETURN collect([figure.id, figure.denominator]) AS groupFigures
    }
    RETURN collect({
      id: group.id, name: group.name, count: group.householdCount, mode: link.mode, link: link.key,
      certainty: coalesce(link.certainty, 'STATED'), figures: groupFigures
    }) AS households
  }
  RETURN collect({
    id: operator.id, name: operator.name, certainty: certainty, link: link,
    figures: operatorFigures, households: households
  }) AS operators
}
RETURN root.id AS id,
       root.name AS name,
       CASE WHEN root:GeographicalIndication THEN root.id END AS indication,
       product.id AS product,
       figures,
       operators
ORDER BY id
