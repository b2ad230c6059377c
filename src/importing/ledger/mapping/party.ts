import type { LedgerRow } from '../reading/ledger-row';
import type { MappingContext } from './context';
import type { RecordDraft } from '../record-drafts';

/** The columns that name a party. */
export interface PartyKeys<Key extends string> {
  name: Key;
  kind: Key;
  code: Key;
  id: Key;
  /** Number of members, for a group of unnamed ones. */
  count?: Key;
}

/** The party that a row names, stated with its code or its number of members; undefined where it names none. */
export function stateParty<Key extends string>(
  row: LedgerRow<Key>,
  keys: PartyKeys<Key>,
  { identities, drafts }: MappingContext,
): RecordDraft | undefined {
  const name = row.text(keys.name);
  const kind = row.choice(keys.kind);
  const isGroup = kind === 'OrganizationGroup';
  if (isGroup && row.has(keys.code)) row.faults.add(row.place(keys.code), 'NOT_FOR_GROUPS');
  if (kind !== undefined && !isGroup && keys.count !== undefined && row.has(keys.count)) {
    row.faults.add(row.place(keys.count), 'ONLY_WITH', {
      header: `${row.header(keys.kind)}：群体（未列名）`,
    });
  }
  const code = isGroup ? undefined : row.creditCode(keys.code);
  if (name === undefined || kind === undefined) return undefined;
  const explicit = row.code(keys.id);
  const id = identities.of(
    {
      kind,
      name,
      cell: row.cell(keys.name),
      code: code === undefined ? undefined : { value: code, cell: row.cell(keys.code) },
      explicit: explicit === undefined ? undefined : { id: explicit, cell: row.cell(keys.id) },
    },
    row,
  );
  if (id === undefined) return undefined;
  const draft = drafts.of(id, row.cell(keys.name)).name(name, row.cell(keys.name));
  draft.state('unifiedSocialCreditCode', code, row.cell(keys.code));
  const count = isGroup && keys.count !== undefined ? row.count(keys.count, '家') : undefined;
  if (count && keys.count !== undefined) {
    const cell = row.cell(keys.count);
    draft.state('memberCount', count.count, cell).state('memberCountComparator', count.comparator, cell);
    draft.state('memberCountPrinted', count.printed, cell);
  }
  return draft;
}
