// What this database holds: whether its data are made up, and the data sets that were loaded, at most $limit.
RETURN EXISTS { (:IpgraphDatabase {synthetic: true}) } AS synthetic,
       COLLECT {
         MATCH (dataset:Dataset)
         WHERE dataset.id > ''
         RETURN {id: dataset.id, loadedAt: dataset.loadedAt.epochMillis}
         ORDER BY dataset.id
         LIMIT $limit
       } AS datasets
