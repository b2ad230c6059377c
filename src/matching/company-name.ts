import { bareDivisionName, DivisionLevel, divisionsAtStart, liesIn, type Division } from './division-names';
import { INDUSTRY_WORDS, longestIndustryWord } from './industry-words';
import { legalFormAtEnd, splitUnit } from './legal-forms';
import { matchingForm } from './matching-form';

export type NamePartRole = 'PLACE' | 'TRADE_NAME' | 'INDUSTRY' | 'LEGAL_FORM' | 'UNIT' | 'BRACKET' | 'UNREAD';

export interface NamePart {
  role: NamePartRole;
  text: string;
}

/** The place that a name gives. */
export interface NamePlace {
  /** What tells it from other places: the code, or where several have the name, the name. */
  key: string;
  /** Its name without the word that says its level, and with it. */
  forms: readonly string[];
}

/**
 * The name of a Chinese organisation by the grammar that registration prescribes: place + trade name (字号) + trade
 * (行业) + legal form (组织形式). What the grammar does not find is null, never guessed.
 */
export interface CompanyName {
  /** The form that is parsed; the texts of the parts, joined, are this form again. */
  form: string;
  parts: readonly NamePart[];
  /** The innermost place. */
  place: NamePlace | null;
  tradeName: string | null;
  /** The words for the trade, in their order. */
  industry: readonly string[];
  legalForm: string | null;
  /** The part of the organisation that is named, as 滕州分公司; null where the name is of the whole. */
  unit: string | null;
}

/** A zone has no division code and is named after the division it lies in. */
const ZONE =
  /^(?:(?:国家级?)?(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|保税区|开发区|新区))/u;

const BRACKETS = /^(?<before>[^()]*)\((?<inside>[^()]+)\)(?<after>[^()]*)$/u;

export function parseCompanyName(text: string): CompanyName {
  const form = matchingForm(text);
  const split = splitUnit(form);
  const whole = split?.whole ?? form;
  const legalForm = legalFormAtEnd(whole);
  const body = readBody(whole.slice(0, whole.length - (legalForm?.length ?? 0)), legalForm !== null);
  const parts: NamePart[] = [...body.parts];
  add(parts, 'LEGAL_FORM', legalForm ?? '');
  add(parts, 'UNIT', split?.unit ?? '');
  const joined = (role: NamePartRole): string[] =>
    parts.filter((part) => part.role === role).map((part) => part.text);
  return {
    form,
    parts,
    place: body.place,
    tradeName: joined('TRADE_NAME')[0] ?? null,
    industry: joined('INDUSTRY'),
    legalForm,
    unit: split?.unit ?? null,
  };
}

interface Body {
  parts: NamePart[];
  place: NamePlace | null;
}

/**
 * Reads what stands before the legal form; without one the rest after the place is left unread. A name gives its place
 * at the start or in brackets: 阿里巴巴(中国) does not begin with the place 阿里.
 */
function readBody(body: string, hasForm: boolean): Body {
  const { before = '', inside = '', after = '' } = BRACKETS.exec(body)?.groups ?? {};
  const bracketed = inside === '' ? null : wholePlace(inside);
  if (!bracketed) return readPlain(body, hasForm);
  const parts: NamePart[] = [];
  const begins = before !== '' && wholePlace(before) === null;
  if (begins) addRest(parts, before, hasForm, 'TRADE_NAME');
  else add(parts, 'PLACE', before);
  add(parts, 'BRACKET', '(');
  add(parts, 'PLACE', inside);
  add(parts, 'BRACKET', ')');
  addRest(parts, after, hasForm, begins ? 'UNREAD' : 'TRADE_NAME');
  return { parts, place: bracketed };
}

function readPlain(body: string, hasForm: boolean): Body {
  const reading = readPlaces(body, hasForm);
  const parts: NamePart[] = reading.texts.map((text) => ({ role: 'PLACE', text }));
  addRest(parts, body.slice(reading.length), hasForm, 'TRADE_NAME');
  return { parts, place: reading.place };
}

/** Takes the words for the trade off the end; what is left is the trade name, or is not read. */
function addRest(parts: NamePart[], rest: string, hasForm: boolean, role: NamePartRole): void {
  if (!hasForm || /[()]/u.test(rest)) {
    add(parts, 'UNREAD', rest);
    return;
  }
  const { name, industry } = takeIndustry(rest);
  add(parts, role, name);
  for (const word of industry) add(parts, 'INDUSTRY', word);
}

/** The longest known words first, from the end; a trade name has two characters at least. */
function takeIndustry(rest: string): { name: string; industry: string[] } {
  for (let length = Math.min(longestIndustryWord, rest.length); length >= 2; length--) {
    const word = rest.slice(-length);
    const left = rest.slice(0, -length);
    if (left.length === 1 || !INDUSTRY_WORDS.has(word)) continue;
    const { name, industry } = takeIndustry(left);
    return { name, industry: [...industry, word] };
  }
  return { name: rest, industry: [] };
}

interface PlaceReading {
  texts: string[];
  length: number;
  place: NamePlace | null;
}

const noPlace: PlaceReading = { texts: [], length: 0, place: null };

/**
 * The places at the start, each within the one before. A county or a county-level city may stand without the word for
 * its level only where a trade name follows, so that 东方 stays the trade name of 东方电子, though a city is called so; a
 * district of a city never may, unless its city stands before it.
 */
function readPlaces(body: string, hasForm: boolean): PlaceReading {
  const reading = longestReading(body, null);
  const [first] = divisionsAtStart(body).filter(({ name }) => name === reading.texts[0]);
  const isBareCounty = first?.found.every(({ full, division }) => !full && isCounty(division)) ?? false;
  if (!isBareCounty || !hasForm) return reading;
  return takeIndustry(body.slice(reading.length)).name === '' ? noPlace : reading;
}

function longestReading(text: string, around: readonly Division[] | null): PlaceReading {
  let best = noPlace;
  for (const { name, found } of divisionsAtStart(text)) {
    const divisions = outermost(
      found
        .filter(({ division, full }) => mayStand(name, full, division, around))
        .map(({ division }) => division),
    );
    if (divisions.length === 0) continue;
    const rest = longestReading(text.slice(name.length), divisions);
    const length = name.length + rest.length;
    if (length > best.length)
      best = { texts: [name, ...rest.texts], length, place: rest.place ?? placeOf(name, divisions) };
  }
  return best.place === null ? zoneReading(text, around) : best;
}

function mayStand(
  name: string,
  full: boolean,
  division: Division,
  around: readonly Division[] | null,
): boolean {
  if (around) return around.some((outer) => outer.code !== division.code && liesIn(division, outer));
  // 城区, 东区 and the like say nothing without their city.
  if (full) return name.length > 2 || !isCounty(division);
  return !isCounty(division) || /[市县旗]$/u.test(division.name);
}

/** A zone counts as the innermost place where the division it lies in stands before it. */
function zoneReading(text: string, around: readonly Division[] | null): PlaceReading {
  const zone = around ? ZONE.exec(text)?.[0] : undefined;
  const [division] = around ?? [];
  if (zone === undefined || !division) return noPlace;
  const forms = [`${bareDivisionName(division.name)}${zone}`, `${division.name}${zone}`];
  return { texts: [zone], length: zone.length, place: { key: `${division.code} ${zone}`, forms } };
}

/** The place that a text is as a whole, as between brackets. */
function wholePlace(text: string): NamePlace | null {
  const reading = longestReading(text, null);
  return reading.length === text.length ? reading.place : null;
}

/** Of divisions with one name those that are not inside another level: 吉林 is the province before the city. */
function outermost(divisions: readonly Division[]): Division[] {
  const level = Math.min(...divisions.map((division) => division.level));
  return divisions.filter((division) => division.level === level);
}

function placeOf(name: string, divisions: readonly Division[]): NamePlace {
  const [first, ...others] = divisions;
  const full = first?.name ?? name;
  return {
    key: others.length === 0 && first ? first.code : full,
    forms: [...new Set([bareDivisionName(full), full])],
  };
}

function isCounty(division: Division): boolean {
  return division.level === DivisionLevel.COUNTY;
}

function add(parts: NamePart[], role: NamePartRole, text: string): void {
  if (text !== '') parts.push({ role, text });
}
