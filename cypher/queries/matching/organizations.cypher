// The organisations after an id with all their names, not the codes by which a search finds them too, and what can tell them apart, in the order of their ids.
MATCH (party:Organization)
WHERE party.id > $after
WITH party
ORDER BY party.id
LIMIT $limit
RETURN party.id AS id,
       party.name AS name,
       coalesce(party.masked, false) AS masked,
       [(form:Name)-[:NAMES]->(party) WHERE form.normalized IS NOT NULL | form.text] AS names,
       party.unifiedSocialCreditCode AS unifiedSocialCreditCode,
       party.legalEntityIdentifier AS legalEntityIdentifier,
       party.rorId AS rorId,
       party.agencyCode AS agencyCode
ORDER BY id
