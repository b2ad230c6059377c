// Which groups in these partnerships have members that no source names, and how many are named?
UNWIND $partnerships AS id
MATCH (:Partnership {id: id})-[:HAS_PARTNER]->(group:OrganizationGroup)
WITH DISTINCT group, COUNT { (group)-[:HAS_MEMBER]->() } AS named
WHERE coalesce(group.memberCountComparator, '') <> 'EQUAL' OR group.memberCount > named
RETURN group.id AS group, group.name AS name, group.memberCount AS members,
       group.memberCountComparator AS comparator, group.memberCountPrinted AS printed, named
ORDER BY group
