/* Places of the first source, by their ids. */

export const [city, shizhong, xuecheng, yicheng, taierzhuang, shanting, tengzhou] = [
  'District:370400',
  'District:370402',
  'District:370403',
  'District:370404',
  'District:370405',
  'District:370406',
  'District:370481',
];

export const zone = 'DevelopmentZone:zaozhuang-hi-tech-zone';
