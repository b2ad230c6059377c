/** A rectangle that a part of a picture takes with its label, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it stays where it is. */
  readonly isFixed?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As often as all pairs are looked at; crowded pictures come to rest within a tenth of it. */
const mostRounds = 300;
/** Names side by side need more room between them than lines below each other. */
const gap = { x: 8, y: 2 } as const;

/** The size of the letters, and about how much of it a letter takes: a Chinese character all, others half. */
const letterSize = 12;
const latinShare = 0.58;

/** About how wide a label is. */
export function labelWidth(text: string): number {
  const wide = text.match(/[\u2e80-\uffef\u2014\u2026]/gu)?.length ?? 0;
  return letterSize * (wide + (text.length - wide) * latinShare);
}

/** The boxes, moved within the picture as little as it takes that none lies over another, as far as there is room. */
export function apart<Boxed extends Box>(boxes: readonly Boxed[], size: Size): readonly Boxed[] {
  const moving = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < mostRounds; round += 1) {
    let isAtRest = true;
    // Now and then the longer way, so that a crowd that is stuck at an edge comes loose.
    const isTurned = round % 5 === 4;
    for (const [index, one] of moving.entries()) {
      for (const other of moving.slice(index + 1)) {
        if (separate(one, other, isTurned)) isAtRest = false;
      }
    }
    for (const box of moving) if (box.isFixed !== true) keepWithin(box, size);
    if (isAtRest) break;
  }
  return moving;
}

interface Movable extends Box {
  x: number;
  y: number;
}

/**
 * Moves two boxes apart along the axis on which they cover less of each other (`isTurned`: more), so that a crowd spreads
 * both ways; false where they do not lie over each other.
 */
function separate(one: Movable, other: Movable, isTurned: boolean): boolean {
  const overX = (one.width + other.width) / 2 + gap.x - Math.abs(one.x - other.x);
  const overY = (one.height + other.height) / 2 + gap.y - Math.abs(one.y - other.y);
  if (overX <= 0.5 || overY <= 0.5) return false;
  const isLessInX = overX / (one.width + other.width) < overY / (one.height + other.height);
  const axis = isLessInX === isTurned ? 'y' : 'x';
  const way = (axis === 'x' ? overX : overY) * (one[axis] < other[axis] ? 1 : -1);
  const share = one.isFixed === true ? 0 : other.isFixed === true ? 1 : 0.5;
  one[axis] -= way * share;
  other[axis] += way * (1 - share);
  return true;
}

function keepWithin(box: Movable, size: Size): void {
  const within = (value: number, half: number, length: number) =>
    Math.min(Math.max(value, half), Math.max(length - half, half));
  box.x = within(box.x, box.width / 2, size.width);
  box.y = within(box.y, box.height / 2, size.height);
}
