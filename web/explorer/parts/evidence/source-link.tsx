import { Anchor } from '@mantine/core';
import type { CitedSourceFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { partWords } from '../words';

/** Opens the scan that the operator attached, or the address that the data set gives; nothing where there is neither. */
export function SourceLink({ source }: { readonly source: CitedSourceFragment | null }) {
  const words = useWords(partWords);
  const { partOf } = source ?? {};
  const scan = source?.scan ?? partOf?.scan;
  const address = scan ?? source?.url ?? partOf?.url;
  if (!address) return null;
  return (
    <Anchor size="sm" href={address} target="_blank" rel="noopener noreferrer">
      {scan ? words.openScan : words.openAddress}
    </Anchor>
  );
}
