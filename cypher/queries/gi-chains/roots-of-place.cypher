// One ROOTS of chains.cypher: where the chains of what lies in `scope` begin. An indication, a product, a party and
// households of a place each lead to their chain.
CALL (scope) {
  UNWIND scope AS inside
  MATCH (inside)<-[:ORIGINATES_IN|PRODUCED_IN|LOCATED_IN]-(thing:Thing)
  WHERE thing:GeographicalIndication
     OR thing:Product AND NOT EXISTS { (thing)<-[:IDENTIFIES]-() }
     OR thing:FarmHouseholdGroup
     OR EXISTS { (thing)<-[:ENGAGED_BY|OPERATED_BY]-() }
  OPTIONAL MATCH (thing)-[:ENGAGED_BY]->(engaging:Party)
  WITH DISTINCT coalesce(engaging, thing) AS thing
  OPTIONAL MATCH (thing)<-[:OPERATED_BY]-(indication:GeographicalIndication)
  RETURN DISTINCT coalesce(indication, thing) AS root
}
