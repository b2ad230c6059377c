import type { Identities } from '../identities';
import type { Indicators } from '../indicators';
import type { Places } from '../places';
import type { RecordDrafts } from '../record-drafts';
import type { Protections } from './protections';

/** What the rows of a ledger are turned into records with. */
export interface MappingContext {
  ledgerId: string;
  drafts: RecordDrafts;
  identities: Identities;
  places: Places;
  indicators: Indicators;
  protections: Protections;
}

/** Rules by which things are read that rows do not plainly state; statements name them. */
export const ledgerRules = {
  'working-name':
    'The row gives no name; a short Chinese one is made from its words so that the record can be listed and found.',
  'place-of-row': 'A party or group that all rows of the ledger put beside one place is read to be there.',
  'adding-not-stated':
    'The ledger does not say whether figures of its indicator may be added, so they are not.',
  'pinyin-of-name': 'The ledger gives no code or English name; the pinyin of the Chinese name stands in.',
} as const;
