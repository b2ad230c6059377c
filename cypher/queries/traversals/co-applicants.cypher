// Which rights of a technology class, a class of goods or a place have several applicants, and who are they? RIGHTS stands for
// rights-of-class.cypher or rights-of-place.cypher, which give at most one right more than $rights in `found`, and say in
// `tooMany` whether the place has more than $parties parties. One row: each item of `takers` is a right, how many applied for
// it, or where no applicant is recorded hold it (if more than $meeting, none of them is named), the relationship to one of them,
// whether that lies in the place, how many named members it has if it is a counted group, and at most $meeting of these.
// LOCAL(x) stands for whether x lies in the place, HELD(link) for what the days that are asked about ask of it.
RIGHTS
WITH tooMany, size(found) > $rights AS cut, found[..$rights] AS rights
CALL (rights) {
  UNWIND rights AS right
  WITH right
  WHERE any(label IN labels(right) WHERE label IN $kinds)
    AND ($ipc IS NULL OR any(symbol IN right.ipcSymbols WHERE symbol STARTS WITH $ipc))
    AND ($niceClass IS NULL OR $niceClass IN right.niceClasses)
  WITH right, COUNT { (right)-[:APPLIED_BY]->() } AS applicants
  WITH right,
       CASE WHEN applicants > 0 THEN 'APPLIED_BY' ELSE 'HELD_BY' END AS by,
       CASE WHEN applicants > 0 THEN applicants ELSE COUNT { (right)-[:HELD_BY]->() } END AS size
  WHERE size > 1
  OPTIONAL CALL (right, by, size) {
    WITH right, by
    WHERE size <= $meeting
    MATCH (right)-[link:APPLIED_BY|HELD_BY]->(party:Party)
    WHERE type(link) = by AND HELD(link)
    RETURN link, party
  }
  WITH right, size, link, party
  LIMIT $total
  RETURN collect([
    right.id,
    size,
    [link.key, coalesce(link.certainty, 'STATED'), link.validFrom, link.validTo],
    LOCAL(party),
    COUNT { (party)-[:HAS_MEMBER]->() },
    COLLECT {
      MATCH (party)-[belongs:HAS_MEMBER]->(member:Party)
      WHERE HELD(belongs)
      RETURN [
        [belongs.key, coalesce(belongs.certainty, 'STATED'), belongs.validFrom, belongs.validTo],
        LOCAL(member)
      ]
      LIMIT $meeting
    }
  ]) AS takers
}
RETURN tooMany, cut, takers
