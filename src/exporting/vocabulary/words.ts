import { getNamedType, isEnumType } from 'graphql';
import type { SelectedField } from '../../tabular/selection';
import { chineseEnumLabels } from './enum-labels';
import { chineseFieldNames, chineseGapProperties, englishFieldNames } from './field-names';
import { chineseKindNames } from './kind-names';

/** The language of headings and codes; without one, names and codes stand as the API has them. */
export type ExportLanguage = 'zh' | 'en' | undefined;

/** What a column is called: the fields from the row to the value, in words, or the keys joined by dots. */
export function heading(fields: readonly SelectedField[], language: ExportLanguage): string {
  const words = fields.map((field) => fieldHeading(field, language));
  return words.join(language === 'zh' ? '·' : language === 'en' ? ' / ' : '.');
}

/** What one field is called. An alias tells two uses of one field apart, so it stays beside the word. */
export function fieldHeading({ key, name, declaredBy }: SelectedField, language: ExportLanguage): string {
  if (language === undefined) return key;
  const words = fieldName(name, declaredBy, language);
  if (key === name) return words;
  return language === 'zh' ? `${words}（${key}）` : `${words} (${key})`;
}

/** The word for a field of the schema; one that has none stands as it is. */
export function fieldName(name: string, declaredBy: string | undefined, language: ExportLanguage): string {
  if (language === undefined) return name;
  if (name === '__typename') return language === 'zh' ? '类别' : 'Kind';
  const own = `${declaredBy ?? ''}.${name}`;
  if (language === 'zh') return chineseFieldNames[own] ?? chineseFieldNames[name] ?? name;
  return englishFieldNames[own] ?? englishFieldNames[name] ?? inWords(name);
}

/** `periodStart` as "Period start". */
function inWords(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The Chinese names of indicators, by code. */
export type IndicatorNames = ReadonlyMap<string, string>;

/** A property that a value names: a field, an indicator by its code, or two of them as a ratio. */
export function propertyName(property: string, language: ExportLanguage, indicators: IndicatorNames): string {
  if (language !== 'zh') return fieldName(property, undefined, language);
  return property
    .split('/')
    .map(
      (part) =>
        indicators.get(part) ??
        chineseKindNames[part] ??
        chineseGapProperties[part] ??
        fieldName(part, undefined, language),
    )
    .join('/');
}

/**
 * A value as it is shown: in Chinese the codes of enums, the names of kinds and properties, and yes and no are words,
 * else they stay as they are.
 */
export function inLanguage(language: ExportLanguage, indicators: IndicatorNames) {
  return (value: unknown, { name, type }: SelectedField): unknown => {
    if (language !== 'zh') return value;
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value !== 'string') return value;
    if (name === '__typename') return kindName(value, language);
    if (name === 'property') return propertyName(value, language, indicators);
    const named = type && getNamedType(type);
    if (isEnumType(named)) return enumLabel(named.name, value, language);
    return name === 'kind' ? kindName(value, language) : value;
  };
}

export function enumLabel(enumName: string, code: string, language: ExportLanguage): string {
  return (language === 'zh' ? chineseEnumLabels[enumName]?.[code] : undefined) ?? code;
}

export function kindName(kind: string, language: ExportLanguage): string {
  return (language === 'zh' ? chineseKindNames[kind] : undefined) ?? kind;
}
