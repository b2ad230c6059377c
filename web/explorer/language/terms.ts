import {
  enumLabel as exportedEnumLabel,
  fieldName as exportedFieldName,
  kindName as exportedKindName,
  propertyName as exportedPropertyName,
} from '../../../src/exporting/vocabulary/words';
import { useLanguage, type Language } from './language';

/** What the codes, kinds and fields of the API are called, in the same words as in exports. */
export interface Terms {
  /** `PLEDGE_LOAN` of an enum. */
  readonly code: (enumName: string, code: string) => string;
  readonly kind: (kind: string) => string;
  readonly field: (name: string, declaredBy?: string) => string;
  /** What a gap or a difference is about: a field, a kind or an indicator. */
  readonly property: (property: string) => string;
  readonly unit: (unit: string | null) => string;
}

const terms: Readonly<Record<Language, Terms>> = { zh: termsIn('zh'), en: termsIn('en') };

export function useTerms(): Terms {
  return terms[useLanguage().language];
}

function termsIn(language: Language): Terms {
  return {
    code: (enumName, code) => inWords(exportedEnumLabel(enumName, code, language), code),
    kind: (kind) => spaced(exportedKindName(kind, language)),
    field: (name, declaredBy) => exportedFieldName(name, declaredBy, language),
    property: (property) => exportedPropertyName(property, language, new Map()),
    unit: (unit) => (unit === null ? '' : language === 'en' ? (englishUnits[unit] ?? unit) : unit),
  };
}

/** `NOT_STATED` as "not stated", where no other words were found for it. */
function inWords(label: string, code: string): string {
  return label === code ? code.toLowerCase().replaceAll('_', ' ') : label;
}

/** `GeographicalIndication` as "Geographical indication"; Chinese stays as it is. */
function spaced(kind: string): string {
  const words = kind.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return words.replace(/^Ip agency$/, 'IP agency').replace(/^Gi protection$/, 'GI protection');
}

/** Units and measure words of Chinese sources; a measure word that says only "pieces" has no word in English. */
const englishUnits: Readonly<Record<string, string>> = {
  元: 'CNY',
  亩: 'mu',
  平方米: 'm²',
  人: 'people',
  人次: 'attendances',
  户: 'households',
  家: '',
  件: '',
  项: '',
  个: '',
  笔: '',
  次: '',
  期: 'sessions',
  届: '',
  处: 'sites',
  位: '',
  市: 'cities',
  省: 'provinces',
  年: 'years',
  名: 'people',
  起: '',
};
