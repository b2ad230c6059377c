import { normalizeName } from '../../ontology/text/normalize';
import { kindNameOf } from '../../statements/desired-graph';
import { slugOfId, type Known, type KnownThing } from './known';
import type { LedgerFindings } from './ledger-finding';
import type { LedgerCell, LedgerRow } from './reading/ledger-row';
import { shortDigest, slug } from './slug';

/** A thing as a row speaks of it. */
export interface Mention {
  kind: string;
  name: string;
  cell: LedgerCell;
  code?: { value: string; cell: LedgerCell } | undefined;
  explicit?: { id: string; cell: LedgerCell } | undefined;
}

/** Names that rows give together with an official code, so that rows without the code mean the same. */
export type CodesByName = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Decides which id a thing has: the one that the officer names; the thing of the graph with the same official code;
 * the one that this ledger gave the name before; else a new one. Equal names alone never make two things one across
 * sources; they are told.
 */
export class Identities {
  /** Who has each new id, so that two names with one pinyin stay two things. */
  readonly #minted = new Map<string, string>();
  readonly #told = new Set<string>();

  constructor(
    private readonly ledgerId: string,
    private readonly known: Known,
    private readonly codes: CodesByName,
    private readonly notes: LedgerFindings,
  ) {}

  /** The id of what a row speaks of; undefined after a fault. */
  of(mention: Mention, { faults }: Pick<LedgerRow, 'faults'>): string | undefined {
    const { kind, name, cell, explicit } = mention;
    if (explicit) {
      if (kindNameOf(explicit.id) === kind && this.known.ids.has(explicit.id)) return explicit.id;
      faults.add(explicit.cell.place, 'ID_UNKNOWN', { kinds: [kind] });
      return undefined;
    }
    const code = this.#codeOf(mention);
    if (code === null) {
      const found = [...(this.codes.get(normalizeName(name)) ?? [])];
      faults.add(cell.place, 'NAME_OF_SEVERAL', { found });
      return undefined;
    }
    const [coded] = code === undefined ? [] : (this.known.codes.get(code) ?? []);
    if (coded) {
      if (kindNameOf(coded.id) === kind) return coded.id;
      faults.add((mention.code?.cell ?? cell).place, 'CODE_OF_ANOTHER_KIND', { id: coded.id });
      return undefined;
    }
    const own = this.#ownBefore(kind, name);
    if (own) return own.id;
    this.#tellOfSameName(mention);
    return code === undefined ? this.mint(`${kind}:${this.ledgerId}`, name) : `${kind}:uscc-${code}`;
  }

  /** A new id below a prefix, in pinyin. */
  mint(prefix: string, name: string): string {
    const normalized = normalizeName(name);
    const plain = `${prefix}/${slug(name)}`;
    const owner = this.#minted.get(plain);
    const id = owner === undefined || owner === normalized ? plain : `${plain}-${shortDigest(normalized)}`;
    this.#minted.set(id, normalized);
    return id;
  }

  /** Null where rows give the name several codes. */
  #codeOf({ name, code }: Mention): string | undefined | null {
    if (code) return code.value;
    const codes = [...(this.codes.get(normalizeName(name)) ?? [])];
    return codes.length > 1 ? null : codes[0];
  }

  #ownBefore(kind: string, name: string): KnownThing | undefined {
    const before = `${kind}:${this.ledgerId}/`;
    return this.#knownAs(kind, name).find(({ id }) => id.startsWith(before));
  }

  #tellOfSameName({ kind, name, cell }: Mention): void {
    const found = this.#knownAs(kind, name).filter(({ own }) => !own);
    const key = `${kind} ${normalizeName(name)}`;
    if (found.length === 0 || this.#told.has(key)) return;
    this.#told.add(key);
    this.notes.add(cell.place, 'SAME_NAME_KNOWN', { name, found: found.map(({ id }) => id) });
  }

  #knownAs(kind: string, name: string): KnownThing[] {
    return (this.known.names.get(normalizeName(name)) ?? []).filter(({ id }) => kindNameOf(id) === kind);
  }
}

/** A thing's own word within an id of the ledger: without the kind and without the ledger's own prefix. */
export function wordOfId(id: string, ledgerId: string): string {
  const word = slugOfId(id);
  return word.startsWith(`${ledgerId}/`) ? word.slice(ledgerId.length + 1) : word;
}
