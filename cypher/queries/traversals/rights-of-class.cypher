// The RIGHTS of co-applicants.cypher that are in a class: those of which an item of a list begins or is as $symbols says, by the
// index INDEX of these items.
CALL () {
  CALL db.index.fulltext.queryNodes('INDEX', $symbols, {limit: $rights + 1}) YIELD node
  RETURN collect(node) AS found
}
WITH found, false AS tooMany
