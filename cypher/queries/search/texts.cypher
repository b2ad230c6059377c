// A way of candidates.cypher to names: those that the full-text index (NAME_SEARCH) finds best by a query.
UNWIND asked.texts AS text
CALL db.index.fulltext.queryNodes('NAME_SEARCH', text, {limit: $limit}) YIELD node
RETURN 'TEXT ' + text AS route, node AS name
