import { Text } from '@mantine/core';
import type { ChainFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { Card, Missing, OpenPoints } from './card';
import { FigureList } from './figure-list';
import { gapLines } from './gap-lines';
import { useRegimeInWords } from './regime-words';
import { impactWords } from './words';

/** What a chain begins at: an indication with its product and protections, a product, or what no source states. */
export function ChainBeginning({ chain }: { readonly chain: ChainFragment }) {
  const words = useWords(impactWords);
  const regimeInWords = useRegimeInWords();
  const { geographicalIndication: indication, product, operators, impacts, gaps } = chain;
  const first = indication ?? product;
  if (!first) return <Missing>{operators.length > 0 ? words.gaps.operates : words.noBeginning}</Missing>;
  const subjects = [indication, product].flatMap((one) => (one ? [one.id] : []));
  const protections = indication?.protections.nodes ?? [];
  return (
    <Card kind={indication ? words.indication : words.product} id={first.id} name={first.name}>
      {protections.map((protection) => (
        <Text key={protection.id} size="sm">
          {regimeInWords(protection)}
        </Text>
      ))}
      {indication && product && product.name !== indication.name && (
        <Text size="sm">{words.productIs(product.name)}</Text>
      )}
      <FigureList figures={impacts} heading={words.reportedOf} />
      <OpenPoints lines={gapLines(gaps, subjects, words.gaps)} />
    </Card>
  );
}
