import { Box, Text, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import type { ServiceLinkFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import { CertaintyLegend } from './certainty-mark';
import { drawServices } from './draw-services';
import { useGroupWords } from './use-group-words';
import { partnershipWords } from './words';

interface ServicesPictureProps {
  readonly services: readonly ServiceLinkFragment[];
  readonly children: ReactNode;
}

/** Agencies, whom they serve and where, above the table of the same. */
export function ServicesPicture({ services, children }: ServicesPictureProps) {
  const words = useWords(partnershipWords);
  const { size } = useGroupWords();
  // A mark in the colour of its line would look hollow.
  const ink = useComputedColorScheme('light') === 'dark' ? '#fff' : '#000';
  const { ref, width } = useElementSize();
  const { option, height } = useMemo(
    () => drawServices(services, { size, memberOf: words.memberOf }, width, ink),
    [services, size, words, width, ink],
  );
  return (
    <Box ref={ref}>
      <CertaintyLegend />
      <Text size="sm">{words.pictureHelp}</Text>
      <Chart label={words.picture} option={option} height={height}>
        {children}
      </Chart>
    </Box>
  );
}
