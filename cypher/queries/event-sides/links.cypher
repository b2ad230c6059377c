// Who stands on the other side of a party, or of the parties of a place, in events of one kind? EVENTS stands for
// events.cypher, IN_YEAR for events/in-year.cypher. Each row is one party with one partner of another side. What holds
// of a group stays at the group; a member that a source names is added as a row of its own that says through which
// group, on either side or on both. Two who take part themselves and also come together through groups are one row,
// the direct one. PAGE_DIRECTION, here and elsewhere, is ASC or, of a page that is counted from the end, DESC.
EVENTS
  AND IN_YEAR
MATCH (event)-[other:SIDES]->(opposite:Party)
WHERE coalesce(other.role, type(other)) <> coalesce(own.role, type(own))
CALL (opposite) {
  RETURN opposite AS partner, null AS partnerGroup
  UNION
  MATCH (opposite)-[:HAS_MEMBER]->(partner:Organization)
  RETURN partner, opposite AS partnerGroup
}
WITH event, kinds, party, own, partyGroup, partner, other, partnerGroup,
     event.id + '|' + party.id + '|' + partner.id AS key
WHERE key > $after
  AND key < $before
  AND partner <> party
  AND ($partnerKinds IS NULL OR any(label IN labels(partner) WHERE label IN $partnerKinds))
WITH key, event, kinds, party, own, partyGroup, partner, other, partnerGroup
ORDER BY size([group IN [partyGroup, partnerGroup] WHERE group IS NOT NULL]), partyGroup.id, partnerGroup.id,
         own.key, other.key
WITH key, head(collect({event: event, kinds: kinds, party: party, own: own, partyGroup: partyGroup, partner: partner,
                        other: other, partnerGroup: partnerGroup})) AS link
ORDER BY key PAGE_DIRECTION
LIMIT $limit
WITH key, link.event AS event, link.kinds AS kinds, link.party AS party, link.own AS own,
     link.partyGroup AS partyGroup, link.partner AS partner, link.other AS other, link.partnerGroup AS partnerGroup
RETURN key,
       event.id AS event,
       kinds,
       event.status AS status,
       event.startDate AS startDate,
       event.endDate AS endDate,
       event.periodBasis AS periodBasis,
       party.id AS party,
       labels(party) AS partyLabels,
       coalesce(own.role, type(own)) AS partySide,
       partyGroup.id AS partyGroup,
       partner.id AS partner,
       labels(partner) AS partnerLabels,
       coalesce(other.role, type(other)) AS partnerSide,
       partnerGroup.id AS partnerGroup,
       CASE
         WHEN partyGroup IS NOT NULL OR partnerGroup IS NOT NULL THEN 'POSSIBLE'
         WHEN 'POSSIBLE' IN [own.certainty, other.certainty] THEN 'POSSIBLE'
         WHEN 'PROBABLE' IN [own.certainty, other.certainty] THEN 'PROBABLE'
         ELSE 'STATED'
       END AS certainty
