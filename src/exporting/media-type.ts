export type ExportFormat = 'csv' | 'xlsx';

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The format that an Accept header asks for: undefined where it prefers another type, as wildcards do. Of equal
 * preferences the first named wins.
 */
export function acceptedFormat(accept: string | undefined): ExportFormat | undefined {
  const ranges = (accept ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    return { type, weight: Number.isFinite(weight) ? weight : 0 };
  });
  const [best] = ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  if (best?.type === mediaTypes.csv) return 'csv';
  return best?.type === mediaTypes.xlsx ? 'xlsx' : undefined;
}
