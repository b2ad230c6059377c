import type { Comparator } from '../../api/generated';

/** Colours that hold on light and dark backgrounds. */
export const barColors = { stated: '#3b7ddd', beside: '#8a94a6' } as const;

/** How a bar is drawn: pale and dashed where its number has a qualifier, so that its end is not taken for exact. */
export function barStyle(color: string, comparator: Comparator | null): Readonly<Record<string, unknown>> {
  if (comparator === null || comparator === 'EQUAL') return { color, borderColor: color };
  return { color: `${color}55`, borderColor: color, borderType: 'dashed', borderWidth: 1.5 };
}

/** What all pictures of bars share: names at the left, the numbers written at the bars instead of an axis. */
export const barFrame = {
  grid: { left: 8, right: 16, top: 8, bottom: 8, outerBoundsMode: 'same' },
  // The numbers stand outside the bars and need their room.
  xAxis: {
    type: 'value',
    min: 0,
    boundaryGap: [0, '45%'],
    axisLabel: { show: false },
    splitLine: { show: false },
  },
  tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
} as const;

/** The category axis, the first name on top. */
export const namesAxis = (names: readonly string[]) => ({
  type: 'category',
  data: names,
  inverse: true,
  axisTick: { show: false },
});
