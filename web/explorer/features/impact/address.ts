import type {
  GiChainsWithEvidenceQueryVariables,
  GiRegime,
  HouseholdKind,
  OperatorKind,
} from '../../api/generated';
import { flag, someOf, text, yearOf, type useAddress } from '../../app/use-address';
import { languageInApi, type Language } from '../../language/language';

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
  regimes: someOf(regimes),
  operators: someOf(operatorKinds),
  households: someOf(householdKinds),
  year: text(),
  after: text(),
};

export type Choices = ReturnType<typeof useAddress<typeof addressParts>>[0];

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
    regimes: orAny(choices.regimes),
    operatorKinds: orAny(choices.operators),
    householdKinds: orAny(choices.households),
    year: yearOf(year),
    after: orNull(after),
    language: languageInApi[language],
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The codes that are chosen; null where none is, which the API takes for any. */
function orAny<Code>(codes: readonly Code[]): readonly Code[] | null {
  return codes.length === 0 ? null : codes;
}
