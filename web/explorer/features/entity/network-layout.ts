import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Related } from './related';
import type { Nameable } from './use-entity-name';

/** The most neighbours that are drawn; more cannot be told apart. */
const mostNeighbours = 60;
/** Enough for the forces to come to rest; the picture is drawn once, when they have. */
const ticks = 300;

const width = 960;
/** Few neighbours need less of the page. */
const heightFor = (neighbours: number): number => Math.min(640, 260 + 12 * neighbours);

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** A neighbour in the picture, and the relationships by which it is reached. */
export interface PlacedNeighbour extends Placed {
  readonly node: Nameable;
}

/** A relationship in the picture: a label on the way from the entity to its neighbours. */
export interface PlacedRelationship extends Placed {
  readonly name: string;
  readonly neighbours: readonly PlacedNeighbour[];
  /** How many of its neighbours are not drawn. */
  readonly cut: number;
}

interface LaidNetwork {
  readonly size: Size;
  readonly neighbours: readonly PlacedNeighbour[];
  readonly relationships: readonly PlacedRelationship[];
}

interface Body extends Placed {
  id: string;
  x: number;
  y: number;
  fx?: number;
  fy?: number;
  radius: number;
}

/** Places the neighbours of an entity around it, by relationship; the same neighbours always come to lie the same way. */
export function layNetwork(
  groups: ReadonlyMap<string, readonly Related[]>,
  counts: ReadonlyMap<string, number>,
): LaidNetwork {
  const drawn = chosen(groups);
  const centre: Body = { id: '', x: 0, y: 0, fx: 0, fy: 0, radius: 60 };
  const hubs = new Map(
    [...drawn.keys()].map((name, index) => [name, bodyAt(name, index, drawn.size, 160, 42)]),
  );
  const nodes = new Map<string, Nameable>();
  for (const { node } of [...drawn.values()].flat()) nodes.set(node.id, node);
  const leaves = new Map([...nodes.keys()].map((id, index) => [id, bodyAt(id, index, nodes.size, 300, 48)]));
  const links = [...drawn].flatMap(([name, rows]) => {
    const hub = hubs.get(name);
    if (!hub) return [];
    const ends = rows.flatMap(({ node }) => leaves.get(node.id) ?? []);
    return [
      { source: centre, target: hub, distance: 150 },
      ...ends.map((leaf) => ({ source: hub, target: leaf, distance: 110 })),
    ];
  });
  forceSimulation([centre, ...hubs.values(), ...leaves.values()])
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links).distance(({ distance }) => distance),
    )
    .force('apart', forceManyBody<Body>().strength(-420))
    .force(
      'room',
      forceCollide<Body>(({ radius }) => radius),
    )
    .force('flat', forceY<Body>(0).strength(0.09))
    .force('centred', forceX<Body>(0).strength(0.04))
    .stop()
    .tick(ticks);
  const size = { width, height: heightFor(leaves.size) };
  const fitted = fit([...hubs.values(), ...leaves.values()], size);
  const neighbours = new Map(
    [...leaves].flatMap(([id, body]) => {
      const node = nodes.get(id);
      return node ? [[id, { node, ...fitted(body) }] as const] : [];
    }),
  );
  return {
    size,
    neighbours: [...neighbours.values()],
    relationships: [...drawn].flatMap(([name, rows]) => {
      const hub = hubs.get(name);
      const ends = rows.flatMap(({ node }) => neighbours.get(node.id) ?? []);
      const all = counts.get(name) ?? rows.length;
      return hub ? [{ name, neighbours: ends, cut: all - rows.length, ...fitted(hub) }] : [];
    }),
  };
}

/** An equal share of the picture for each relationship; figures are values, not neighbours. */
function chosen(groups: ReadonlyMap<string, readonly Related[]>): ReadonlyMap<string, readonly Related[]> {
  const withNeighbours = [...groups]
    .map(([name, rows]) => [name, rows.filter(({ node }) => node.__typename !== 'Observation')] as const)
    .filter(([, rows]) => rows.length > 0);
  let share = 1;
  const upTo = (most: number) =>
    withNeighbours.reduce((sum, [, rows]) => sum + Math.min(rows.length, most), 0);
  while (share < mostNeighbours && upTo(share + 1) <= mostNeighbours) share += 1;
  return new Map(withNeighbours.map(([name, rows]) => [name, rows.slice(0, share)]));
}

function bodyAt(id: string, index: number, count: number, distance: number, radius: number): Body {
  const angle = (2 * Math.PI * index) / Math.max(count, 1);
  return { id, x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius };
}

/** Scales places around the origin into the picture, which shows the entity in its middle. */
function fit(bodies: readonly Body[], { height }: Size): (body: Placed) => Placed {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const farX = Math.max(1, ...bodies.map(({ x }) => Math.abs(x)));
  const farY = Math.max(1, ...bodies.map(({ y }) => Math.abs(y)));
  const [scaleX, scaleY] = [Math.min(1.4, (halfWidth - 80) / farX), Math.min(1.4, (halfHeight - 30) / farY)];
  return ({ x, y }) => ({ x: halfWidth + x * scaleX, y: halfHeight + y * scaleY });
}
