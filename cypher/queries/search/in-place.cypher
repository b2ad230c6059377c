// A condition of candidates.cypher: whether something lies in a place ($place). AT_PLACE stands for how things lead to places.
AND EXISTS { (thing)-[:AT_PLACE*0..1]->(:Place)-[:PART_OF*0..4]->(:Place {id: $place}) }
