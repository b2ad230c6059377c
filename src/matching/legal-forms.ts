/** Words that say which kind of organisation a name belongs to (组织形式), and how two of them compare. */

const COMPANY = '(?:\\(集团\\)|集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)';
const PARTNERSHIP = '(?:合伙企业|事务所|企业|中心)?\\((?:有限|普通|特殊普通)合伙\\)';
const COOPERATIVE =
  '农民专业合作社联合社|农民专业合作社|专业合作社联合社|专业合作社|股份经济合作社|经济合作社|供销合作社|合作联社|合作社|联合社';
const OTHERS =
  '集团|合伙企业|事务所|研究院|研究所|研究中心|科学院|大学|学院|学校|医院|协会|商会|学会|联合会|促进会|基金会|中心|总厂|厂|家庭农场|农场|经营部|商行|商店|门市部|工作室';

const AT_END = new RegExp(`(?:${[COMPANY, PARTNERSHIP, COOPERATIVE, OTHERS].join('|')})$`, 'u');

/**
 * Where the name of a whole organisation ends within the name of a part of it: 有限公司|滕州分公司, 科学院|自动化研究所.
 * A road, a town or a street that is called after a university is none of its parts.
 */
const WITH_UNIT = new RegExp(
  `^(?<whole>.+?(?:有限责任公司|有限公司|股份公司|合作社(?!联合社)|科学院|大学(?![路城街生])|中心(?=.*分中心$)))(?<unit>.+?)$`,
  'u',
);
const UNIT_END = new RegExp(
  `(?:分(?:公司|中心|院|校|所|行|店|厂|局|社|部)|支行|校区|${OTHERS}|${COMPANY})$`,
  'u',
);

/** Forms that are one in law or say no more than another: the Companies Act lets a 有限公司 print 责任 or not. */
const SAME_FORM: readonly (readonly [RegExp, string])[] = [
  [/有限责任公司$/u, '有限公司'],
  [/股份公司$/u, '股份有限公司'],
  [/^(?:农民)?专业合作社$/u, '合作社'],
  [/\(集团\)/u, '集团'],
  [/^事务所\(.*\)$/u, '事务所'],
];

/** 公司 alone does not say which. */
const UNSPECIFIC = new Set(['公司', '总公司', '集团', '集团公司', '中心']);

/** The words at the end of a name that give its legal form; null where it has none of the known ones. */
export function legalFormAtEnd(text: string): string | null {
  return AT_END.exec(text)?.[0] ?? null;
}

/** Splits the name of a part of an organisation from that of the whole; null where a name is of a whole. */
export function splitUnit(text: string): { whole: string; unit: string } | null {
  const { whole, unit } = WITH_UNIT.exec(text)?.groups ?? {};
  if (whole === undefined || unit === undefined || !UNIT_END.test(unit)) return null;
  return { whole, unit };
}

/** A legal form as it is compared; null where the words leave it open. */
export function comparableForm(legalForm: string): string | null {
  const form = SAME_FORM.reduce((text, [printed, meant]) => text.replace(printed, meant), legalForm);
  return UNSPECIFIC.has(form) ? null : form;
}
