import type { Comparator } from '../../api/generated';
import type { DescribedProperty } from '../../api/kinds';
import { joinedIn } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { formatDate, formatNumber } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { valueInWords } from '../../parts/figure-words';
import type { Values } from './related';
import { entityWords } from './words';

const scalars = new Set(['String', 'Int', 'Float', 'Boolean', 'LocalDate', 'ID']);

/** Writes a value of a property in the reader's language, with its comparator; null where none is stated. */
export function useValueWords(): (property: DescribedProperty, values: Values) => string | null {
  const { language } = useLanguage();
  const terms = useTerms();
  const words = useWords(entityWords);
  const one = (type: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return formatNumber(value, language);
    if (type === 'LocalDate') return formatDate(String(value), language);
    return scalars.has(type) ? String(value) : terms.code(type, String(value));
  };
  return ({ name, type }, values) => {
    const value = values[name];
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return joinedIn[language].items(value.map((part) => one(type, part)));
    const comparator = values[`${name}Comparator`] as Comparator | null | undefined;
    if (typeof value === 'number' && comparator) {
      return valueInWords({ exact: String(value), unit: null, comparator }, language, terms.unit);
    }
    return one(type, value);
  };
}

/** The properties that are read by themselves; comparators are written with what they qualify. */
export function readAlone(properties: readonly DescribedProperty[]): DescribedProperty[] {
  const names = new Set(properties.map(({ name }) => name));
  return properties.filter(
    ({ name }) => !names.has(name.replace(/Comparator$/, '')) || !name.endsWith('Comparator'),
  );
}
