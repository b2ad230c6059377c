import { Additivity } from '../../../entities/figures/additivity';
import { HouseholdKind } from '../../../entities/organizations/farm-household-group';
import type { TemplateIndicator } from '../indicators';

/** What the columns of household figures measure. Codes, English names and definitions are those of the first data set. */

export const incomeGain: TemplateIndicator = {
  code: 'income-gain',
  name: '增收',
  nameEn: 'Gain in income',
  unit: '元',
  definition: 'How much more people earned, as the source reports it; read it only with its denominator.',
  additivity: Additivity.NON_ADDITIVE,
};

export const orderArea: TemplateIndicator = {
  code: 'order-area',
  name: '订单面积',
  nameEn: 'Area under order contracts',
  unit: '亩',
  definition: 'Farm land under contracts that order the crop; 1 亩 is a fifteenth of a hectare.',
  additivity: Additivity.SEMI_ADDITIVE,
};

/** Farm households and poor households are never relabelled, so that each has indicators of its own. */
export const householdsReached: Readonly<Record<HouseholdKind, TemplateIndicator>> = {
  [HouseholdKind.POOR_HOUSEHOLD]: {
    code: 'poor-households-reached',
    name: '联系贫困户数',
    nameEn: 'Poor households reached',
    unit: '户',
    definition: 'Poor households that a company, cooperative or association reaches.',
    additivity: Additivity.SEMI_ADDITIVE,
  },
  [HouseholdKind.FARM_HOUSEHOLD]: {
    code: 'farm-households-reached',
    name: '联系农户数',
    nameEn: 'Farm households reached',
    unit: '户',
    definition: 'Farm households that a company, cooperative or association reaches.',
    additivity: Additivity.SEMI_ADDITIVE,
  },
};

export const dividends: Readonly<Record<HouseholdKind, TemplateIndicator>> = {
  [HouseholdKind.POOR_HOUSEHOLD]: {
    code: 'dividends-to-households',
    name: '为贫困户分红',
    nameEn: 'Dividends to poor households',
    unit: '元',
    definition: 'Dividends paid to poor households in all.',
    additivity: Additivity.ADDITIVE,
  },
  [HouseholdKind.FARM_HOUSEHOLD]: {
    code: 'dividends-to-farm-households',
    name: '为农户分红',
    nameEn: 'Dividends to farm households',
    unit: '元',
    definition: 'Dividends paid to farm households in all.',
    additivity: Additivity.ADDITIVE,
  },
};

/** All of them, by their codes. */
export const templateIndicatorCodes: readonly string[] = [
  incomeGain,
  orderArea,
  ...Object.values(householdsReached),
  ...Object.values(dividends),
].map(({ code }) => code);
