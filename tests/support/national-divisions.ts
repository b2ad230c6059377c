import { nationalDivisions } from '../../src/ontology/identifiers/national-divisions';
import type { TestRecord } from './dataset';

/** Every division of the national list as a District, with the ids that the first source uses too. */
export function divisionRecords(): TestRecord[] {
  return [
    { id: 'Source:national-divisions', title: 'GB/T 2260', kind: 'CODE_LIST' },
    {
      id: 'Passage:national-divisions/D1',
      code: 'D1',
      labelZh: '行政区划代码',
      labelEn: 'codes of divisions',
      source: 'Source:national-divisions',
    },
    ...nationalDivisions.map(({ code, name, level, parent }) => ({
      id: `District:${code}`,
      at: 'D1',
      name,
      level,
      divisionCode: code,
      ...(parent === null ? {} : { partOf: `District:${parent}` }),
    })),
  ];
}
