// Which things of the graph have one of these ids, normalised names, Unified Social Credit Codes or indicator codes?
// `own` says that nothing supports it but passages whose id begins with $own: an earlier load of the same ledger.
CALL () {
  MATCH (thing:Node)
  WHERE thing.id IN $ids
  RETURN 'ID' AS by, thing.id AS key, thing
  UNION
  MATCH (name:Name)-[:NAMES]->(thing:Thing)
  WHERE name.normalized IN $names
  RETURN 'NAME' AS by, name.normalized AS key, thing
  UNION
  MATCH (thing:Organization)
  WHERE thing.unifiedSocialCreditCode IN $codes
  RETURN 'CODE' AS by, thing.unifiedSocialCreditCode AS key, thing
  UNION
  MATCH (thing:Indicator)
  WHERE thing.code IN $codes
  RETURN 'CODE' AS by, thing.code AS key, thing
}
RETURN by,
       key,
       thing.id AS id,
       coalesce(thing.name, thing.title) AS name,
       thing.unit AS unit,
       CASE WHEN thing:Source THEN thing.kind END AS sourceKind,
       thing.evidence IS NOT NULL AND all(passage IN thing.evidence WHERE passage STARTS WITH $own) AS own
ORDER BY by, key, id
