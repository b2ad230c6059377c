export const exportFormats = ['csv', 'xlsx', 'graphml', 'gexf'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
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
  return exportFormats.find((format) => mediaTypes[format] === best?.type);
}
