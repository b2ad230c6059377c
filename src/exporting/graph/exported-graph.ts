import { z } from 'zod';
import { enumLabel, kindName, type ExportLanguage } from '../vocabulary/words';

/** What a graph file asks of a subgraph, whatever the operation selects of it. */
export const graphSelection = `{
  nodes { __typename id ... on Thing { name } }
  links {
    key type from to certainty viaGroup validFrom validTo
    provenance { source { title publisher date } locator { code label } certainty }
  }
  cut cutBy
}`;

const provenance = z.object({
  source: z
    .object({ title: z.string(), publisher: z.string().nullable(), date: z.string().nullable() })
    .nullable(),
  locator: z.object({ code: z.string(), label: z.string() }),
  certainty: z.string(),
});

const subgraph = z.object({
  nodes: z.array(z.object({ __typename: z.string(), id: z.string(), name: z.string().optional() })),
  links: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      from: z.string(),
      to: z.string(),
      certainty: z.string(),
      viaGroup: z.boolean(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      provenance: z.array(provenance),
    }),
  ),
  cut: z.boolean(),
  cutBy: z.array(z.string()),
});

/** Values by the name of their attribute; one that is not known is not among them. */
export type Attributes = Readonly<Record<string, string>>;

/** A graph as files hold it: everything has a label, and attributes of the names that are listed. */
export interface ExportedGraph {
  /** What is said of the whole: made-up data, bounds that cut it. */
  notes: Attributes;
  nodes: { id: string; label: string; attributes: Attributes }[];
  edges: { id: string; source: string; target: string; label: string; attributes: Attributes }[];
}

export const nodeAttributes = ['kind', 'kindLabel'] as const;
export const edgeAttributes = [
  'type',
  'certainty',
  'certaintyLabel',
  'viaGroup',
  'validFrom',
  'validTo',
  'provenance',
] as const;

/** The graph of an answer. Labels are Chinese unless English is asked for; codes stand beside them. */
export function exportedGraph(answer: unknown, language: ExportLanguage, synthetic: boolean): ExportedGraph {
  const { nodes, links, cut, cutBy } = subgraph.parse(answer);
  const spoken = language ?? 'zh';
  const labels = cutBy.map((code) => enumLabel('CutReason', code, spoken));
  return {
    notes: { ...(synthetic ? { synthetic: 'SYNTHETIC' } : {}), ...(cut ? { cut: labels.join(', ') } : {}) },
    nodes: nodes.map(({ id, name, __typename: kind }) => ({
      id,
      label: name ?? id,
      attributes: { kind, kindLabel: kindName(kind, spoken) },
    })),
    edges: links.map(
      ({ key, type, from, to, certainty, viaGroup, validFrom, validTo, provenance: rows }) => ({
        id: key,
        source: from,
        target: to,
        label: enumLabel('RelationshipName', type, spoken),
        attributes: {
          type,
          certainty,
          certaintyLabel: enumLabel('Certainty', certainty, spoken),
          viaGroup: String(viaGroup),
          ...(validFrom === null ? {} : { validFrom }),
          ...(validTo === null ? {} : { validTo }),
          ...(rows.length === 0 ? {} : { provenance: rows.map(inWords).join('; ') }),
        },
      }),
    ),
  };
}

function inWords({ source, locator, certainty }: z.infer<typeof provenance>): string {
  const parts = [
    source?.publisher,
    source?.title,
    source?.date,
    `${locator.label} ${locator.code}`,
    certainty,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
