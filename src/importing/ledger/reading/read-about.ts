import { normalizeName } from '../../../ontology/text/normalize';
import { slug } from '../slug';
import type { LedgerFindings, LedgerPlace } from '../ledger-finding';
import { aboutSheet } from '../templates/about-sheet';
import { cellText } from './cell-text';
import { headerName, keysByHeader } from './header-name';
import { LedgerRow } from './ledger-row';
import type { RawCell, RawSheet } from './raw-sheet';

/** What a ledger is and who stands behind it. */
export interface LedgerAbout {
  id: string;
  /** Whether the id was made from the name of the file. */
  idIsMade: boolean;
  title: string;
  publisher?: string | undefined;
  date: string;
  recordedBy?: string | undefined;
  city?: string | undefined;
  /** Where the ledger says it, for faults. */
  at: LedgerPlace;
}

/** What a caller says instead of the ledger, or where it has no sheet about itself. */
export interface GivenAbout {
  id?: string | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
}

export interface AboutAsked {
  sheet: RawSheet | undefined;
  /** What the ledger is called where nothing else is said. */
  name: string;
  file: string;
  given: GivenAbout;
  faults: LedgerFindings;
}

const longestId = 60;

export function isAboutSheet(sheet: RawSheet): boolean {
  return [aboutSheet.sheet, aboutSheet.title.en].some(
    (name) => normalizeName(name) === normalizeName(sheet.name),
  );
}

/** Reads the sheet about the ledger, one item per line; what the caller gives wins. */
export function readAbout({ sheet, name, file, given, faults }: AboutAsked): LedgerAbout | undefined {
  const cells = new Map<string, RawCell>();
  const rows = new Map<string, number>();
  const keys = keysByHeader(aboutSheet);
  sheet?.rows.forEach((row, index) => {
    const at = row.findIndex((cell) => cellText(cell) !== '');
    const key = keys.get(headerName(cellText(row[at])));
    if (key === undefined || cells.has(key)) return;
    cells.set(key, row[at + 1] ?? null);
    rows.set(key, index + 1);
  });
  for (const [key, value] of Object.entries(given)) if (value !== undefined) cells.set(key, String(value));
  const at: LedgerPlace = { file: sheet?.file ?? file, sheet: sheet?.name ?? aboutSheet.sheet };
  const reader = (key: keyof typeof aboutSheet.columns): LedgerRow<keyof typeof aboutSheet.columns> =>
    new LedgerRow({ template: aboutSheet, cells, at: { ...at, row: rows.get(key) }, locator: '', faults });
  const title = reader('title').text('title') ?? (sheet ? undefined : name);
  if (title === undefined) reader('title').requiredText('title');
  const date = reader('date').day('date');
  if (!reader('date').has('date')) reader('date').requiredText('date');
  const written = reader('id').code('id');
  const id = written ?? slug(name, longestId);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > longestId) {
    faults.add(reader('id').place('id'), 'BAD_LEDGER_ID');
    return undefined;
  }
  if (title === undefined || date === undefined) return undefined;
  return {
    id,
    idIsMade: written === undefined,
    title,
    publisher: reader('publisher').text('publisher'),
    date,
    recordedBy: reader('recordedBy').text('recordedBy'),
    city: reader('city').text('city'),
    at: reader('id').place('id'),
  };
}
