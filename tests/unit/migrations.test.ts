import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrations } from '../../src/database/migrations';
import { projectFolder } from '../../src/environment';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ipgraph-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const text = 'MATCH (n:Old) SET n:New;\n';

describe('reading the migrations of a folder', () => {
  it('takes them in the order of their numbers', async () => {
    const files = Array.from(
      { length: 11 },
      (_, index) => `V${String(index + 1).padStart(4, '0')}__step.cypher`,
    );
    const shuffled = [...files].sort((one, other) => other.localeCompare(one));
    const migrations = await readMigrations(
      folderOf(Object.fromEntries(shuffled.map((file) => [file, text]))),
    );
    expect(migrations.map(({ file }) => file)).toEqual(files);
    expect(migrations.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('leaves other files alone, and finds none in an empty folder', async () => {
    expect(await readMigrations(folderOf({ 'README.md': '', 'V0001__a.cypher.orig': text }))).toEqual([]);
  });

  it('takes statements apart at the end of a line, without comment lines', async () => {
    const [migration] = await readMigrations(
      folderOf({
        'V0001__Rename_it.cypher':
          '// What it does; and why.\n' +
          "MATCH (n:Old)\n  // in between\nSET n.note = 'a; b // c';\n\n" +
          'MATCH (n:New)\nDETACH DELETE n;  \n;\n// the end\n',
      }),
    );
    expect(migration).toMatchObject({ version: 1, name: 'Rename_it', file: 'V0001__Rename_it.cypher' });
    expect(migration?.statements.map((statement) => statement.replace(/\s+/g, ' '))).toEqual([
      "MATCH (n:Old) SET n.note = 'a; b // c'",
      'MATCH (n:New) DETACH DELETE n',
    ]);
  });

  it.each([
    'V1__short.cypher',
    'V00001__long.cypher',
    'v0001__small.cypher',
    'V0001_one_underscore.cypher',
    'V0001__.cypher',
    'V0001__with-hyphen.cypher',
    'V0001__with space.cypher',
    '0001__no_letter.cypher',
    'rename.cypher',
  ])('refuses the name %s', async (file) => {
    await expect(readMigrations(folderOf({ [file]: text }))).rejects.toMatchObject({
      code: 'MIGRATION_REFUSED',
      message: `${file} is not named like V0001__what_it_does.cypher.`,
    });
  });

  it.each<[string, string[], string, string]>([
    ['a first one that is not number 1', ['V0002__b.cypher'], 'V0002__b.cypher', '0001'],
    ['a number zero', ['V0000__a.cypher', 'V0001__b.cypher'], 'V0000__a.cypher', '0001'],
    ['a gap', ['V0001__a.cypher', 'V0003__c.cypher'], 'V0003__c.cypher', '0002'],
    ['a number twice', ['V0001__a.cypher', 'V0001__b.cypher', 'V0002__c.cypher'], 'V0001__b.cypher', '0002'],
  ])('refuses %s', async (_what, files, refused, expected) => {
    const folder = folderOf(Object.fromEntries(files.map((file) => [file, text])));
    await expect(readMigrations(folder)).rejects.toMatchObject({
      code: 'MIGRATION_REFUSED',
      message:
        `${refused} is out of order: number ${expected} is expected here. ` +
        'Migrations are numbered from V0001 without gaps.',
    });
  });
});

describe('the checksum of a migration', () => {
  const checksumOf = async (content: string, name = 'V0001__a.cypher'): Promise<string | undefined> =>
    (await readMigrations(folderOf({ [name]: content })))[0]?.checksum;

  it('does not depend on how lines end', async () => {
    const lines = '// A comment\nMATCH (n)\nSET n.seen = true;\n';
    expect(await checksumOf(lines.replaceAll('\n', '\r\n'))).toBe(await checksumOf(lines));
  });

  it('does not depend on the name, which is compared by itself', async () => {
    expect(await checksumOf(text, 'V0001__b.cypher')).toBe(await checksumOf(text));
  });

  it.each([
    ['a letter', text.replace('Old', 'old')],
    ['a space', ` ${text}`],
    ['a comment', `// changed\n${text}`],
  ])('changes with %s', async (_what, changed) => {
    expect(await checksumOf(changed)).not.toBe(await checksumOf(text));
  });
});

it('the committed migrations are in order and change data only', async () => {
  const migrations = await readMigrations(join(projectFolder, 'cypher/migrations'));
  expect(migrations.length).toBeGreaterThan(0);
  for (const { file, statements } of migrations) {
    expect([file, statements.filter((one) => /\b(CREATE|DROP)\s+(CONSTRAINT|.*INDEX)\b/i.test(one))]).toEqual(
      [file, []],
    );
  }
});
