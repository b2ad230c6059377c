// With whom does a party, or do the parties and agencies of a place and what lies in it, cooperate? Each row is one party with
// one partner of another side. A group's partnership stays at the group; a member that a source names is added
// as a row of its own that says through which group, on either side. Two who are parties themselves and also come
// together through a group are one row, the direct one.
CALL () {
  MATCH (party:Party {id: $party})
  RETURN party
  UNION
  MATCH (:Place {id: $place})<-[:PART_OF]-{0,4}(:Place)<-[:LOCATED_IN|HAS_JURISDICTION_IN]-(party:Party)
  RETURN party
}
CALL (party) {
  MATCH (party)<-[own:HAS_PARTNER]-(partnership:Partnership)
  RETURN partnership, own, null AS ownGroup
  UNION
  MATCH (party)<-[:HAS_MEMBER]-(ownGroup:OrganizationGroup)<-[own:HAS_PARTNER]-(partnership:Partnership)
  RETURN partnership, own, ownGroup
}
MATCH (partnership)-[other:HAS_PARTNER]->(opposite:Party)
WHERE other.role <> own.role
CALL (opposite) {
  RETURN opposite AS partner, null AS partnerGroup
  UNION
  MATCH (opposite)-[:HAS_MEMBER]->(partner:Organization)
  RETURN partner, opposite AS partnerGroup
}
WITH partnership, party, own, partner, other, coalesce(partnerGroup, ownGroup) AS group,
     partnership.id + '|' + party.id + '|' + partner.id AS key
WHERE key > $after AND partner <> party
WITH key, partnership, party, own, partner, other, group
ORDER BY group IS NOT NULL, group.id
WITH key, head(collect({partnership: partnership, party: party, own: own, partner: partner, other: other,
                        group: group})) AS link
ORDER BY key
LIMIT $limit
WITH key, link.partnership AS partnership, link.party AS party, link.own AS own, link.partner AS partner,
     link.other AS other, link.group AS group
RETURN key,
       partnership.id AS partnership,
       party.id AS party,
       partner.id AS partner,
       own.role AS partyRole,
       other.role AS partnerRole,
       group.id AS group,
       CASE
         WHEN group IS NOT NULL THEN 'POSSIBLE'
         WHEN 'POSSIBLE' IN [own.certainty, other.certainty] THEN 'POSSIBLE'
         WHEN 'PROBABLE' IN [own.certainty, other.certainty] THEN 'PROBABLE'
         ELSE 'STATED'
       END AS certainty
