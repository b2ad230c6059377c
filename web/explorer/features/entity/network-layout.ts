import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { apart, labelWidth, type Box } from './label-room';
import type { Related } from './related';
import type { Nameable } from './use-entity-name';

/** The most neighbours that are drawn; more cannot be told apart. */
const mostNeighbours = 60;
/** Enough for the forces to come to rest; the picture is drawn once, when they have. */
const ticks = 300;

const width = 960;
/** Few neighbours need less of the page. */
const heightFor = (neighbours: number): number => Math.min(840, 260 + 12 * neighbours);

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** A neighbour in the picture, by the middle of its circle. */
export interface PlacedNeighbour extends Placed {
  readonly node: Nameable;
  readonly label: string;
}

/** A relationship in the picture: a label on the way from the entity to its neighbours. */
export interface PlacedRelationship extends Placed {
  readonly name: string;
  readonly label: string;
  readonly neighbours: readonly PlacedNeighbour[];
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

/** What stands in the picture beside the circles. */
export interface NetworkLabels {
  readonly entity: string;
  readonly ofNode: (node: Nameable) => string;
  /** `cut` is how many of its neighbours are not drawn. */
  readonly ofRelationship: (name: string, cut: number) => string;
}

/** A neighbour is its circle with the label below, a relationship a label alone; the entity is both, in the middle. */
const shapes = {
  neighbour: { height: 38, circleAbove: 9 },
  relationship: { height: 18, circleAbove: 0 },
  entity: { height: 46, circleAbove: 10 },
} as const;

/**
 * Places the neighbours of an entity around it, by relationship, so that no label lies over another. The same neighbours
 * always come to lie the same way.
 */
export function layNetwork(
  groups: ReadonlyMap<string, readonly Related[]>,
  counts: ReadonlyMap<string, number>,
  labels: NetworkLabels,
): LaidNetwork {
  const drawn = chosen(groups);
  const nodes = new Map([...drawn.values()].flat().map(({ node }) => [node.id, node]));
  const size = { width, height: heightFor(nodes.size) };
  const rest = settle(drawn, [...nodes.keys()]);
  const fitted = fit([...rest.hubs.values(), ...rest.leaves.values()], size);
  const inTheMiddle = { x: size.width / 2, y: size.height / 2 };
  const middle = { ...boxOf('', labels.entity, inTheMiddle, shapes.entity), isFixed: true };
  const ofHubs = [...rest.hubs].map(([key, body]) => {
    const cut = (counts.get(key) ?? 0) - (drawn.get(key) ?? []).length;
    return boxOf(key, labels.ofRelationship(key, Math.max(0, cut)), fitted(body), shapes.relationship);
  });
  const ofLeaves = [...nodes].flatMap(([id, node]) => {
    const body = rest.leaves.get(id);
    return body ? [boxOf(id, labels.ofNode(node), fitted(body), shapes.neighbour)] : [];
  });
  const boxes = new Map(apart([middle, ...ofHubs, ...ofLeaves], size).map((box) => [box.key, box]));
  const neighbours = new Map(
    [...nodes].flatMap(([id, node]) => {
      const box = boxes.get(id);
      return box
        ? [[id, { node, label: box.label, x: box.x, y: box.y - shapes.neighbour.circleAbove }] as const]
        : [];
    }),
  );
  return {
    size,
    neighbours: [...neighbours.values()],
    relationships: [...drawn].flatMap(([name, rows]) => {
      const box = boxes.get(name);
      const ends = rows.flatMap(({ node }) => neighbours.get(node.id) ?? []);
      return box ? [{ name, label: box.label, neighbours: ends, x: box.x, y: box.y }] : [];
    }),
  };
}

interface LabelledBox extends Box {
  readonly key: string;
  readonly label: string;
}

interface Shape {
  readonly height: number;
  /** How far the middle of the circle lies above that of the whole. */
  readonly circleAbove: number;
}

function boxOf(key: string, label: string, { x, y }: Placed, { height, circleAbove }: Shape): LabelledBox {
  return { key, label, x, y: y + circleAbove, width: Math.max(20, labelWidth(label)), height };
}

/** Where relationships (by name) and neighbours (by id) come to rest around the entity at 0, 0. */
function settle(
  drawn: ReadonlyMap<string, readonly Related[]>,
  ids: readonly string[],
): { readonly hubs: ReadonlyMap<string, Placed>; readonly leaves: ReadonlyMap<string, Placed> } {
  const centre: Body = { id: '', x: 0, y: 0, fx: 0, fy: 0, radius: 60 };
  const hubs = new Map(
    [...drawn.keys()].map((name, index) => [name, bodyAt(name, index, drawn.size, 160, 42)]),
  );
  const leaves = new Map(ids.map((id, index) => [id, bodyAt(id, index, ids.length, 300, 48)]));
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
  return { hubs, leaves };
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
function fit(bodies: readonly Placed[], { height }: Size): (body: Placed) => Placed {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const farX = Math.max(1, ...bodies.map(({ x }) => Math.abs(x)));
  const farY = Math.max(1, ...bodies.map(({ y }) => Math.abs(y)));
  const [scaleX, scaleY] = [Math.min(1.4, (halfWidth - 80) / farX), Math.min(1.4, (halfHeight - 30) / farY)];
  return ({ x, y }) => ({ x: halfWidth + x * scaleX, y: halfHeight + y * scaleY });
}
