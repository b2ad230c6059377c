/** A stretch of days that a cell names. */
export interface Period {
  /** First and last day, as 2024-01-01. */
  start: string;
  end: string;
  /** How ids name it: 2024, 2024-06, 2024-06-30, 2024-01-01-to-2024-06-30. */
  key: string;
}

const YEAR = /^((?:19|20)\d{2})(?:年度?|全年)?$/;
const MONTH = /^((?:19|20)\d{2})(?:年(\d{1,2})月份?|[-/.](\d{1,2}))$/;
const DAY = /^((?:19|20)\d{2})(?:年(\d{1,2})月(\d{1,2})日?|[-/.](\d{1,2})[-/.](\d{1,2}))$/;
const RANGE = /^(.+?)(?:至|到|~|—{1,2}|--)(.+)$/;
/** A date that a spreadsheet writes out with its time. */
const TIME = /(?:T|(?<=\d))\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/;

/** Reads a year, month, day or a range of them; undefined where the text is none. Days that do not exist are none. */
export function readPeriod(text: string): Period | undefined {
  const single = readSingle(text);
  if (single) return single;
  const [, from, to] = RANGE.exec(text) ?? [];
  const first = from === undefined ? undefined : readSingle(from);
  const last = to === undefined ? undefined : readSingle(to);
  if (!first || !last) return undefined;
  return { start: first.start, end: last.end, key: `${first.start}-to-${last.end}` };
}

/** Reads a day, or the day of a date with its time; undefined where the text is none. */
export function readDay(text: string): string | undefined {
  const period = readSingle(text.replace(TIME, ''));
  return period?.start === period?.end ? period?.start : undefined;
}

function readSingle(text: string): Period | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, key: year };
  const month = partsOf(MONTH, text);
  if (month) {
    const [ofYear = 0, ofMonth = 0] = month;
    const start = dayOf(ofYear, ofMonth, 1);
    const end = start && new Date(Date.UTC(ofYear, ofMonth, 0)).toISOString().slice(0, 10);
    return start && end ? { start, end, key: start.slice(0, 7) } : undefined;
  }
  const [ofYear, ofMonth, day] = partsOf(DAY, text.replace(TIME, '')) ?? [];
  const start = dayOf(ofYear ?? 0, ofMonth ?? 0, day ?? 0);
  return start === undefined ? undefined : { start, end: start, key: start };
}

function partsOf(form: RegExp, text: string): number[] | undefined {
  return form
    .exec(text)
    ?.slice(1)
    .filter((part: string | undefined) => part !== undefined)
    .map(Number);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
