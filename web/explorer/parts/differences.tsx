import { List } from '@mantine/core';
import { useTerms } from '../language/terms';
import { useLanguage } from '../language/language';
import { formatDate } from '../language/numbers';
import { useWords } from '../language/words';
import { partWords } from './words';

/** A property in which figures differ, with the values that occur. */
export interface Difference {
  readonly property: string;
  readonly values: readonly string[];
}

/** In what figures differ, so that they are not held against each other. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const inWords = useDifferenceWords();
  if (differences.length === 0) return null;
  return (
    <List size="sm">
      {differences.map((difference) => (
        <List.Item key={difference.property}>{inWords(difference)}</List.Item>
      ))}
    </List>
  );
}

/** The enums whose codes the values of some properties are. */
const enumOf: Readonly<Record<string, string>> = {
  periodKind: 'PeriodKind',
  denominator: 'Denominator',
  status: 'Status',
  additivity: 'Additivity',
};

/** Writes a difference in the reader's language: "Kind of period: annual / cumulative". */
export function useDifferenceWords(): (difference: Difference) => string {
  const words = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const subjects: Readonly<Record<string, string>> = words.difference.subjects;
  const properties: Readonly<Record<string, string>> = words.difference.properties;
  const inWords = (property: string, value: string): string => {
    if (value === 'NONE') return words.difference.none;
    if (value === 'NOT_STATED') return words.missing;
    const [, start, end] = /^(?:(\S+) )?to (\S+)$/.exec(value) ?? [];
    if (property === 'period' && end !== undefined) {
      const last = formatDate(end, language);
      return start === undefined ? words.period.upTo(last) : `${formatDate(start, language)} – ${last}`;
    }
    if (property === 'unit') return terms.unit(value) || value;
    if (property === 'subject') return subjects[value] ?? value;
    const enumName = enumOf[property];
    return enumName === undefined ? terms.property(value) : terms.code(enumName, value);
  };
  return ({ property, values }) =>
    words.difference.of(
      properties[property] ?? terms.property(property),
      values.map((value) => inWords(property, value)),
    );
}
