import { migrationRules } from '../database/migrations';
import type { PropertyDeclaration } from '../ontology/declarations';
import { nameLabel } from '../ontology/name-label';
import { conflictLabel, datasetLabel, retractedLabel, withdrawalLabel } from '../ontology/storage';

/** The topmost label: every entity carries it. */
export const entityLabel = 'Node';

/** Labels of nodes that are no entities, each standing alone on its nodes. */
export const technicalLabels: readonly string[] = [
  ...migrationRules.map((rule) => rule.label),
  datasetLabel,
  nameLabel,
  conflictLabel,
  retractedLabel,
  withdrawalLabel,
];

/** From a form of a name to the thing it names; of no kind's declaration. */
export const namesType = 'NAMES';

/** What nodes carry beside the properties that their kind declares. */
export const technicalNodeProperties: readonly PropertyDeclaration[] = [
  { name: 'evidence', type: () => String, list: true, description: 'Ids of the passages that support it.' },
];

/** What relationships carry beside the properties that their type declares, and the orders of lists that they stand in. */
export const technicalRelationshipProperties: readonly string[] = [
  'key',
  'evidence',
  'certainty',
  'validFrom',
  'validTo',
];
