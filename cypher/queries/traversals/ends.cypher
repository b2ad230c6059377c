// What are the things that a traversal begins at: are they parties, and how many relationships of those that it follows
// do they have? DEGREE stands for the sum of the degrees, which Neo4j keeps; an id without a thing gives no row.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN id, node:Party AS isParty, DEGREE AS degree
