import { Anchor, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { exportAddress } from '../../api/addresses';
import type { DescribedRelationship } from '../../api/kinds';
import { flag, useAddress } from '../../app/use-address';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { dossierOf } from './compose';
import { entityWords } from './words';

const parts = { full: flag() };

interface DossierProps {
  readonly id: string;
  readonly kindName: string;
  /** The relationships that have rows. */
  readonly relationships: readonly DescribedRelationship[];
  /** Everything that is to be printed has come. */
  readonly isReady: boolean;
}

/** Takes all that is known of the entity along: as a workbook, or on paper with up to 100 rows of each relationship. */
export function Dossier({ id, kindName, relationships, isReady }: DossierProps) {
  const words = useWords(entityWords);
  const { language } = useLanguage();
  const [{ full }, change] = useAddress(parts);
  const [toPrint, setToPrint] = useState(false);
  useEffect(() => {
    if (!toPrint || !full || !isReady) return;
    setToPrint(false);
    window.print();
  }, [toPrint, full, isReady]);
  const address = exportAddress({
    document: dossierOf(kindName, relationships),
    variables: relationships.length > 0 ? { id, first: 100 } : { id },
    format: 'xlsx',
    language,
  });
  return (
    <Group gap="md" className="not-printed" role="group" aria-label={words.dossier}>
      <Text fw={700}>{words.dossier}</Text>
      <Anchor href={address} download>
        {words.xlsx}
      </Anchor>
      <Button
        variant="default"
        size="compact-sm"
        loading={toPrint}
        onClick={() => {
          change({ full: true });
          setToPrint(true);
        }}
      >
        {words.print}
      </Button>
      {toPrint && <Text role="status">{words.preparing}</Text>}
      {full && (
        <Text size="xs" c="dimmed">
          {words.first100}
        </Text>
      )}
    </Group>
  );
}
