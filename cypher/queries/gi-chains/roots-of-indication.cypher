// One ROOTS of chains.cypher: an indication, where a product is given only if it identifies that.
MATCH (root:GeographicalIndication {id: $asked.geographicalIndication})
WHERE $asked.product = '' OR EXISTS { (root)-[:IDENTIFIES]->(:Product {id: $asked.product}) }
