import { apart, labelWidth, type Box } from '../../web/explorer/features/entity/label-room';

const size = { width: 960, height: 840 };

const overlap = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2;

const overlapping = (boxes: readonly Box[]): number =>
  boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other))).length;

describe('labels of a picture', () => {
  it('lie apart and within the picture, though most began over others', () => {
    const crowded = Array.from({ length: 70 }, (_, index) => ({
      x: 480 + 60 * ((index % 10) - 5),
      y: 420 + 30 * (Math.floor(index / 10) - 3),
      width: 140,
      height: 38,
      isFixed: index === 0,
    }));
    const boxes = apart(crowded, size);
    expect(overlapping(crowded)).toBeGreaterThan(200);
    expect(overlapping(boxes)).toBe(0);
    expect(boxes[0]).toEqual(crowded[0]);
    for (const { x, y } of boxes) {
      expect([x >= 70, x <= 890, y >= 19, y <= 821]).toEqual([true, true, true, true]);
    }
  });

  it('stay where they are when there is room', () => {
    const roomy = [100, 300, 500].map((x) => ({ x, y: 100, width: 120, height: 38 }));
    expect(apart(roomy, size)).toEqual(roomy);
  });

  it('are as wide as their letters, Chinese characters wider than others', () => {
    expect(labelWidth('滕州马铃薯')).toBe(60);
    expect(labelWidth('potato')).toBeLessThan(labelWidth('滕州马铃薯'));
  });
});
