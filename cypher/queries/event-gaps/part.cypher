// One branch of event-gaps.cypher: the part NAME, to which PATH leads from the event. A group none of whose members a
// source names, or a name that the source itself hides in part, identifies nobody.
RETURN 'NAME' AS part,
       CASE
         WHEN EXISTS {
           (event)PATH(one)
           WHERE coalesce(one.masked, false) = false
             AND (NOT one:OrganizationGroup|FarmHouseholdGroup OR EXISTS { (one)-[:HAS_MEMBER]->() })
         } THEN 'IDENTIFIED'
         WHEN EXISTS { (event)PATH() } THEN 'NOT_IDENTIFIED'
         ELSE 'NOT_STATED'
       END AS found
