import { GiRegime } from '../../../entities/rights/gi-protection';
import { Status } from '../../../entities/status';
import { groupedBy } from '../../../grouped-by';
import { slugOfId } from '../known';
import type { LedgerCell } from '../reading/ledger-row';
import type { RecordDrafts } from '../record-drafts';

/** What a row says of the protection of an indication; `NOT_STATED` where it says nothing of the regime. */
export interface ProtectionMention {
  indication: string;
  regime: GiRegime;
  number: string | undefined;
  /** Whether the graph has the indication, so that what protects it may be known from elsewhere. */
  isKnown: boolean;
  cells: Readonly<Record<'indication' | 'regime' | 'number', LedgerCell>>;
}

/**
 * Gathers what rows say of the protection of indications. A row that leaves the regime blank says nothing against what
 * another row or source states, so it makes a protection of its own only where it has a number that no other row has,
 * or where nothing else is known of the indication.
 */
export class Protections {
  readonly #mentions: ProtectionMention[] = [];

  add(mention: ProtectionMention): void {
    this.#mentions.push(mention);
  }

  /** States them, once all rows are read. */
  state(drafts: RecordDrafts): void {
    const stated = groupedBy(
      this.#mentions.filter(({ regime }) => regime !== GiRegime.NOT_STATED),
      ({ indication }) => indication,
    );
    for (const mention of this.#mentions) {
      const ofRegimes = stated.get(mention.indication) ?? [];
      if (isOneOfItsOwn(mention, ofRegimes)) stateProtection(mention, drafts);
    }
  }
}

function isOneOfItsOwn(
  { regime, number, isKnown }: ProtectionMention,
  ofRegimes: readonly ProtectionMention[],
): boolean {
  if (regime !== GiRegime.NOT_STATED) return true;
  if (number !== undefined) return ofRegimes.every((other) => other.number !== number);
  return ofRegimes.length === 0 && !isKnown;
}

function stateProtection(
  { indication, regime, number, cells }: ProtectionMention,
  drafts: RecordDrafts,
): void {
  const word =
    regime === GiRegime.TRADEMARK_KIND_NOT_STATED ? 'trademark' : regime.toLowerCase().replaceAll('_', '-');
  const protection = drafts.of(`GiProtection:${slugOfId(indication)}/${word}`, cells.regime);
  protection.state('regime', regime, cells.regime).relateOne('protects', indication, cells.indication);
  protection.state('protectionNumber', number, cells.number);
  // A number is given to what is registered; without one the row does not say how far it had come.
  protection.state('status', Status.NOT_STATED, cells.regime);
}
