// How a party takes part in events: itself, or as a named member of a group.
CALL (party) {
  MATCH (party)<-[own:SIDES]-(event:EVENT)
  RETURN event, own, null AS partyGroup
  UNION
  MATCH (party)<-[:HAS_MEMBER]-(partyGroup:OrganizationGroup)<-[own:SIDES]-(event:EVENT)
  RETURN event, own, partyGroup
}
