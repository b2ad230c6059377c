import type {
  GiChainsWithEvidenceQueryVariables,
  GiRegime,
  HouseholdKind,
  OperatorKind,
} from '../../api/generated';
import { flag, list, text } from '../../app/use-address';
import type { Language } from '../../language/language';

export const regimes: readonly GiRegime[] = [
  'CERTIFICATION_MARK',
  'COLLECTIVE_MARK',
  'TRADEMARK_KIND_NOT_STATED',
  'PRODUCT_PROTECTION',
  'AGRO_PRODUCT_REGISTRATION',
  'NOT_STATED',
];
export const operatorKinds: readonly OperatorKind[] = [
  'ENTERPRISE',
  'COOPERATIVE',
  'ASSOCIATION',
  'GROUP',
  'OTHER',
];
export const householdKinds: readonly HouseholdKind[] = ['FARM_HOUSEHOLD', 'POOR_HOUSEHOLD'];

/** How the choices stand in the address. */
export const addressParts = {
  place: text(),
  gi: text(),
  product: text(),
  within: flag(true),
  regimes: list(),
  operators: list(),
  households: list(),
  year: text(),
  after: text(),
};

export interface Choices {
  readonly place: string;
  readonly gi: string;
  readonly product: string;
  readonly within: boolean;
  readonly regimes: readonly string[];
  readonly operators: readonly string[];
  readonly households: readonly string[];
  readonly year: string;
  readonly after: string;
}

/** Every filter as it is when nothing is chosen; what the chains are of stays. */
export const noFilters = {
  within: true,
  regimes: [],
  operators: [],
  households: [],
  year: '',
  after: '',
} satisfies Partial<Choices>;

/** The question that the choices ask; null where they do not yet say what of. */
export function questionOf(choices: Choices, language: Language): GiChainsWithEvidenceQueryVariables | null {
  const { place, gi, product, within, year, after } = choices;
  if (place === '' && gi === '' && product === '') return null;
  return {
    place: orNull(place),
    geographicalIndication: orNull(gi),
    product: orNull(product),
    // Only a place has anything within it.
    includeDescendants: within || place === '',
    regimes: chosen(regimes, choices.regimes),
    operatorKinds: chosen(operatorKinds, choices.operators),
    householdKinds: chosen(householdKinds, choices.households),
    year: yearOf(year),
    after: orNull(after),
    language: language === 'zh' ? 'ZH' : 'EN',
  };
}

/** The year that the address names; null where it names none. */
export function yearOf(text: string): number | null {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The codes among those that the address names; null where it names none. */
function chosen<Code extends string>(
  codes: readonly Code[],
  named: readonly string[],
): readonly Code[] | null {
  const known = codes.filter((code) => named.includes(code));
  return known.length === 0 ? null : known;
}
