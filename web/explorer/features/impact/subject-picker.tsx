import type { ThingKind } from '../../api/generated';
import { useWords } from '../../language/words';
import { ThingPicker } from '../../parts/finding/thing-picker';
import type { Choices } from './address';
import { useBeginnings } from './use-beginnings';
import { impactWords } from './words';

interface SubjectPickerProps {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}

const kinds: readonly ThingKind[] = ['GEOGRAPHICAL_INDICATION', 'PRODUCT'];

/** Chooses a geographical indication or a product. */
export function SubjectPicker({ choices: { gi, product }, onChange }: SubjectPickerProps) {
  const words = useWords(impactWords);
  const { indications, products } = useBeginnings();
  return (
    <ThingPicker
      label={words.subject}
      placeholder={words.anySubject}
      clearable
      kinds={kinds}
      beginnings={[
        { group: words.indications, things: indications },
        { group: words.products, things: products },
      ]}
      value={gi === '' ? product : gi}
      onChange={(chosen) => {
        const id = chosen?.id ?? '';
        onChange(chosen?.__typename === 'Product' ? { gi: '', product: id } : { gi: id, product: '' });
      }}
    />
  );
}
