import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';

export type Parameters = Readonly<Record<string, string | number>>;

export interface Exported {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** The errors of a body that is JSON. */
  errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** Asks for an export by a link, as a browser or a spreadsheet does. */
export async function exportOf(
  serverUrl: string,
  parameters: Parameters,
  headers: Record<string, string> = {},
  path = '/export',
): Promise<Exported> {
  const given = Object.entries(parameters).map(([name, value]) => [name, String(value)] as [string, string]);
  const response = await fetch(`${serverUrl}${path}?${new URLSearchParams(given).toString()}`, { headers });
  return exported(response);
}

export async function exported(response: Response): Promise<Exported> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  const body = isJson ? (JSON.parse(bytes.toString('utf8')) as { errors?: Exported['errors'] }) : {};
  return { status: response.status, headers: response.headers, bytes, errors: body.errors ?? [] };
}

export type Value = string | number | boolean | null;

/** The records of a CSV file as another program reads them; it fails where they are not equally long. */
export function readCsv({ bytes }: Exported): string[][] {
  return parse(bytes, { bom: true, record_delimiter: '\r\n' });
}

/** The rows of a CSV file by their headings. */
export function csvObjects(file: Exported): Record<string, string>[] {
  const [headings = [], ...rows] = readCsv(file);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

export type Sheets = ReadonlyMap<string, Value[][]>;

/** The sheets of a workbook as another program reads them: texts, numbers and empty cells apart. */
export async function readSheets({ bytes }: Exported): Promise<Sheets> {
  const sheets = await readWorkbook(bytes, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Value[][]]));
}

export function rowsOf(sheets: Sheets, name: string): Record<string, Value>[] {
  const [headings = [], ...rows] = sheets.get(name) ?? [];
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [String(heading), row[index] ?? null])),
  );
}

/** What the sheet About says about something, in the order of its lines. */
export function aboutOf(sheets: Sheets, item: string): Value[] {
  return (sheets.get('About') ?? sheets.get('说明') ?? []).flatMap(([name, content]) =>
    name === item ? [content ?? null] : [],
  );
}
