// One branch of event-gaps.cypher: the part NAME, to which PATH leads from the event. A group none of whose members a
// source names is stated, and names nobody.
RETURN 'NAME' AS part,
       CASE
         WHEN EXISTS {
           (event)PATH(one)
           WHERE NOT one:OrganizationGroup|FarmHouseholdGroup OR EXISTS { (one)-[:HAS_MEMBER]->() }
         } THEN 'NAMED'
         WHEN EXISTS { (event)PATH() } THEN 'GROUP'
         ELSE 'NONE'
       END AS found
