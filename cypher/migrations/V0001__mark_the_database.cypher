// Says since when this database is ipgraph's and which model its data follow: every node and relationship of the
// ontology carries `evidence` (ids of passages), relationships a `key`, and statements are kept as a log of their own.
MERGE (graph:IpgraphDatabase {id: 'ipgraph'})
SET graph.createdAt = datetime(), graph.model = 1;
