/**
 * The label, not a kind, that holds every form of a name in its normalised spelling, so that a thing is found
 * by any of them through one index: `(:Name {normalized})-[:NAMES]->(:Thing)`. It also holds what a search compares, and
 * then official codes too; these have no normalised spelling.
 */
export const nameLabel = 'Name';
