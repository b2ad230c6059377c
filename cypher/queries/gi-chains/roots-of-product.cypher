// One ROOTS of chains.cypher: the indications that identify a product, else the product.
MATCH (product:Product {id: $asked.product})
OPTIONAL MATCH (product)<-[:IDENTIFIES]-(indication:GeographicalIndication)
WITH place, scope, coalesce(indication, product) AS root
