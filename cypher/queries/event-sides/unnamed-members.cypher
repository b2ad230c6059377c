// Which groups that take part in these events or rights have members that no source names, and how many are named? SIDES are
// the relationships by which parties take part.
UNWIND $events AS id
MATCH (:Node {id: id})-[:SIDES]->(group:OrganizationGroup)
WITH DISTINCT group, COUNT { (group)-[:HAS_MEMBER]->() } AS named
WHERE coalesce(group.memberCountComparator, '') <> 'EQUAL' OR group.memberCount > named
RETURN group.id AS group, group.name AS name, group.memberCount AS members,
       group.memberCountComparator AS comparator, group.memberCountPrinted AS printed, named
ORDER BY group
