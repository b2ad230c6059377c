import { Button, Group, Skeleton, useComputedColorScheme, useMantineTheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../language/words';
import { savePicture } from './save-picture';
import { partWords } from './words';

interface ChartProps {
  /** What the picture shows, for those who do not see it; the table below it holds the same values. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** Called with the name of a part that was chosen with the pointer. */
  readonly onChosen?: (part: { readonly name: string }) => void;
  /** The table with the same values, which every picture has. */
  readonly children: ReactNode;
}

/** A picture drawn by ECharts, which is fetched when the first one is shown, above the table of its values. */
export function Chart({ label, option, height, onChosen, children }: ChartProps) {
  const words = useWords(partWords);
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  const still = useReducedMotion();
  const { fontFamily } = useMantineTheme();

  useEffect(() => {
    let drawn: EChartsType | undefined;
    let left = false;
    void import('./echarts').then(({ init }) => {
      if (left || !place.current) return;
      drawn = init(place.current, dark ? 'dark' : undefined, { renderer: 'svg' });
      setChart(drawn);
    });
    return () => {
      left = true;
      drawn?.dispose();
      setChart(null);
    };
  }, [dark]);

  useEffect(() => {
    chart?.setOption(
      {
        backgroundColor: 'transparent',
        textStyle: { fontFamily },
        animation: !still,
        ...option,
      },
      { notMerge: true },
    );
  }, [chart, option, fontFamily, still]);

  useEffect(() => {
    if (!chart || !onChosen) return;
    chart.on('click', ({ name }) => {
      onChosen({ name });
    });
    return () => {
      if (!chart.isDisposed()) chart.off('click');
    };
  }, [chart, onChosen]);

  useEffect(() => {
    if (!chart || !place.current) return;
    const resizing = new ResizeObserver(() => {
      chart.resize();
    });
    resizing.observe(place.current);
    return () => {
      resizing.disconnect();
    };
  }, [chart]);

  return (
    <figure style={{ margin: 0 }}>
      <Skeleton visible={!chart} animate={!still}>
        <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />
      </Skeleton>
      <Group className="not-printed" mt="xs">
        <Button
          variant="default"
          size="compact-sm"
          disabled={!chart}
          onClick={() => {
            if (chart) savePicture(chart.renderToSVGString(), label);
          }}
        >
          {words.savePicture}
        </Button>
      </Group>
      {children}
    </figure>
  );
}
