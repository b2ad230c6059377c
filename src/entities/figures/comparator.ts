import { describeEnum } from '../../ontology/enums';

/** How the true figure stands to the number printed beside it. */
export enum Comparator {
  EQUAL = 'EQUAL',
  ABOUT = 'ABOUT',
  MORE_THAN = 'MORE_THAN',
  AT_LEAST = 'AT_LEAST',
  NEARLY = 'NEARLY',
  AT_MOST = 'AT_MOST',
  LESS_THAN = 'LESS_THAN',
}

describeEnum(Comparator, {
  name: 'Comparator',
  description: 'How the true figure stands to the number that a source prints.',
  values: {
    EQUAL: 'The figure is the number.',
    ABOUT: 'The figure is near the number, on either side (约, 左右).',
    MORE_THAN: 'The figure is greater than the number (余, 多, 超过).',
    AT_LEAST: 'The figure is the number or greater (以上, 至少).',
    NEARLY: 'The figure is just under the number (近).',
    AT_MOST: 'The figure is the number or less (以下, 以内, 不超过).',
    LESS_THAN: 'The figure is less than the number (不足, 低于).',
  },
});
