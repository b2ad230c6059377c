import type { EChartsCoreOption } from 'echarts/core';
import type { Certainty, ServiceLinkFragment } from '../../api/generated';
import { certaintyMarks } from './certainty-mark';
import { asGroup, type Group } from './cooperations';

interface Node {
  readonly name: string;
  readonly label: string;
}

interface Line {
  readonly source: string;
  readonly target: string;
  readonly certainty: Certainty;
}

/** What stands below a name. */
export interface PictureWords {
  readonly size: (group: Group) => string;
  readonly memberOf: (group: string) => string;
}

/** The least room for a name, in pixels. */
const NARROWEST_NAME = 84;
/** What one node needs from top to bottom, with a name in one line or, on a narrow screen, in several. */
const NODE_HEIGHT = 72;
const NODE_HEIGHT_OF_NARROW = 112;
const NARROW = 600;

/** Agencies, clients and the places of the services as three columns of names, and how high the picture is. */
export function drawServices(
  services: readonly ServiceLinkFragment[],
  words: PictureWords,
  width: number,
  ink: string,
): { readonly option: EChartsCoreOption; readonly height: number } {
  const { columns, lines } = networkOf(services, words);
  const narrow = width < NARROW;
  const nameWidth = Math.max(NARROWEST_NAME, width / 3 - 48);
  const option: EChartsCoreOption = {
    series: {
      type: 'sankey',
      left: 8,
      right: nameWidth + 8,
      top: 16,
      bottom: 16,
      nodeWidth: 8,
      nodeGap: 28,
      draggable: false,
      emphasis: { focus: 'adjacency' },
      lineStyle: { color: 'source', opacity: 0.35, curveness: 0.5 },
      label: { width: nameWidth, overflow: 'break', fontSize: 12, lineHeight: 15 },
      edgeLabel: { show: !narrow, fontSize: 14, color: ink, textBorderWidth: 0 },
      data: columns.flatMap((column, depth) =>
        column.map(({ name, label }) => ({ name, depth, label: { formatter: label } })),
      ),
      links: lines.map(({ source, target, certainty }) => ({
        source,
        target,
        value: 1,
        edgeLabel: { formatter: certaintyMarks[certainty] },
      })),
    },
  };
  const nodeHeight = narrow ? NODE_HEIGHT_OF_NARROW : NODE_HEIGHT;
  return { option, height: 32 + nodeHeight * Math.max(2, ...columns.map(({ length }) => length)) };
}

/** The columns and the lines between them, each once. A name begins with its column, so that no line leads back. */
function networkOf(services: readonly ServiceLinkFragment[], { size, memberOf }: PictureWords) {
  const columns = [new Map<string, Node>(), new Map<string, Node>(), new Map<string, Node>()] as const;
  const lines = new Map<string, Line>();
  const add = (column: number, id: string, label: string) => {
    const name = `${column}|${id}`;
    columns[column]?.set(name, { name, label });
    return name;
  };
  const join = (source: string, target: string, certainty: Certainty) => {
    lines.set(`${source}>${target}`, { source, target, certainty });
  };
  const labelOf = (party: NonNullable<ServiceLinkFragment['agency'] | ServiceLinkFragment['client']>) => {
    const group = asGroup(party);
    const groups = 'memberOf' in party ? party.memberOf.nodes : [];
    const notes = [...(group ? [size(group)] : []), ...groups.map(({ name }) => memberOf(name))];
    return [party.name, ...notes].join('\n');
  };
  for (const { agency, client, certainty, engagement } of services) {
    if (!agency || !client) continue;
    const to = add(1, client.id, labelOf(client));
    join(add(0, agency.id, labelOf(agency)), to, certainty);
    for (const { node: place, certainty: there } of engagement?.tookPlaceIn.edges ?? []) {
      join(to, add(2, place.id, place.name), there);
    }
  }
  return { columns: columns.map((column) => [...column.values()]), lines: [...lines.values()] };
}
