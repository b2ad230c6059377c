import type { FigureFragment, NamedFragment } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { indicatorName } from '../../parts/figure';
import { valueInWords } from '../../parts/figure-words';

/** What is needed to name an entity and to link to it. */
export type Nameable =
  | NamedFragment
  | ({ readonly __typename: 'Observation' } & FigureFragment)
  | { readonly __typename: NamedFragment['__typename']; readonly id: string; readonly name: string };

/** What an entity is called in the reader's language; what has no name is called by what it is. */
export function useEntityName(): (node: Nameable) => string {
  const { language } = useLanguage();
  const terms = useTerms();
  return (node) => {
    if ('indicator' in node) {
      const value = valueInWords(node, language, terms.unit);
      return [indicatorName(node.indicator, language), value].filter(Boolean).join(': ');
    }
    if ('nameEn' in node) return indicatorName(node, language);
    if ('name' in node) return node.name;
    if ('title' in node) return node.title;
    if ('labelEn' in node) return language === 'en' ? node.labelEn : node.label;
    if ('regime' in node) {
      return [terms.code('GiRegime', node.regime), node.protectionNumber].filter(Boolean).join(' ');
    }
    return terms.kind(node.__typename);
  };
}
