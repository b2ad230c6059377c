// Says that this database is ipgraph's and which model its data follow: every node and relationship of the
// ontology carries `key` and `evidence` (ids of passages), and statements are kept as a log of their own.
MERGE (graph:IpgraphDatabase {id: 'ipgraph'})
ON CREATE SET graph.createdAt = datetime(), graph.model = 1;
