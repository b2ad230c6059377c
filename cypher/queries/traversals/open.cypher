// Whether a step may lead to something (`other`): not to what is avoided, only within a set where one is given, and to
// things of some kinds where these are given, unless it is one of the things that were asked about (`ends`).
NOT other.id IN $avoid
  AND ($within IS NULL OR other.id IN $within)
  AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds) OR other.id IN ends)
