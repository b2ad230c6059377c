import { Neo4jError } from 'neo4j-driver';
import { addressFailure, databaseFailure, withoutCredentials } from '../../src/database/database-failure';
import { catalogue, type Bilingual, type FailureCode } from '../../src/failures/catalogue';
import { Failure, failure } from '../../src/failures/failure';
import { folderFailure } from '../../src/failures/system-error';

/** Details of any failure: each reads as its own name. */
const anyDetails = new Proxy<Record<string, unknown>>(
  { faults: [{ name: 'PORT', en: 'must be a number', zh: '须为整数' }] },
  { get: (given, name) => given[String(name)] ?? `<${String(name)}>` },
);

const textOf = (code: FailureCode): Bilingual =>
  (catalogue[code] as (details: unknown) => Bilingual)(anyDetails);

/** Their text is given where they are thrown. */
const givenElsewhere: ReadonlySet<string> = new Set(['MIGRATION_REFUSED', 'BAD_USAGE']);
const codes = (Object.keys(catalogue) as FailureCode[]).filter((code) => !givenElsewhere.has(code));

describe('the catalogue of failures', () => {
  it.each(codes)('%s says in English and Chinese what is wrong', (code) => {
    const { en, zh } = textOf(code);
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(en).toMatch(/^[A-Z<"].{20,}/s);
    expect(zh).toMatch(/[\u4e00-\u9fff]{4,}/);
    expect(en).toMatch(/[.)>]$/);
    expect(zh).toMatch(/[。）>]$/);
    expect(en + zh).not.toMatch(/undefined|\[object|\.\.|。。|\$\{/);
  });

  it('gives both languages as the message, English first', () => {
    const thrown = failure('PORT_IN_USE', { port: 4000, free: 4001, setting: 'PORT' });
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown.message).toBe(`${thrown.en}\n${thrown.zh}`);
    expect(thrown.en).toBe(
      'Port 4000 is taken by another program. Port 4001 is free: set PORT=4001, or stop that program.',
    );
    expect(thrown.zh).toBe('端口 4000 已被其他程序占用。端口 4001 空闲：请设置 PORT=4001，或停止那个程序。');
  });
});

describe('an error of the database', () => {
  const settings = {
    uri: 'neo4j+s://me:secret@graph.example.org',
    user: 'me',
    password: 'secret',
    database: 'ip',
  };
  const explained = (code: string, message = 'Something. More of it.'): unknown =>
    databaseFailure(new Neo4jError(message, code, '', ''), settings);

  it.each([
    ['ServiceUnavailable', 'DATABASE_UNREACHABLE'],
    ['SessionExpired', 'DATABASE_UNREACHABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'DATABASE_UNREACHABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'DATABASE_LOGIN_REFUSED'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'DATABASE_LOGIN_REFUSED'],
    ['Neo.ClientError.Security.CredentialsExpired', 'DATABASE_LOGIN_REFUSED'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'DATABASE_NOT_FOUND'],
    ['Neo.ClientError.Cluster.NotALeader', 'DATABASE_READ_ONLY'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'DATABASE_READ_ONLY'],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'DATABASE_READ_ONLY'],
    ['Neo.ClientError.Security.Forbidden', 'DATABASE_RIGHTS_MISSING'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'DATABASE_SCHEMA_CONFLICT'],
  ])('with %s is %s to a person, without user and password of the address', (neo4jCode, code) => {
    const found = explained(neo4jCode) as Failure;
    expect(found).toBeInstanceOf(Failure);
    expect(found.code).toBe(code);
    expect(found.message).not.toContain('secret');
  });

  it('for want of space is known by what it says', () => {
    expect(explained('Neo.DatabaseError.General.UnknownError', 'No space left on device')).toMatchObject({
      code: 'DATABASE_OUT_OF_SPACE',
    });
  });

  it('that means nothing to a person stays as it is, and so does anything else', () => {
    const syntax = new Neo4jError('Invalid input', 'Neo.ClientError.Statement.SyntaxError', '', '');
    expect(databaseFailure(syntax, settings)).toBe(syntax);
    const other = new TypeError('x');
    expect(databaseFailure(other, settings)).toBe(other);
    expect(databaseFailure(undefined, settings)).toBeUndefined();
  });

  it('of the address itself names the reason', () => {
    expect(addressFailure(new Error('Unknown scheme: http. Use bolt.'), settings)).toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      en: expect.stringContaining('neo4j+s://graph.example.org (Unknown scheme: http)') as string,
    });
  });

  it('is shown without credentials wherever they stand', () => {
    expect(withoutCredentials('bolt://a:b@h:7687 and neo4j://h')).toBe('bolt://h:7687 and neo4j://h');
  });
});

describe('an error of the operating system', () => {
  const systemError = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });

  it.each(['ENOSPC', 'EDQUOT'])('%s is a full disk', (code) => {
    expect(folderFailure(systemError(code), '/data')).toMatchObject({ code: 'DISK_FULL' });
  });

  it.each(['EACCES', 'EROFS', 'ENOTDIR'])('%s is a folder that cannot be written to', (code) => {
    expect(folderFailure(systemError(code, '/data/lock.json'), '/data')).toMatchObject({
      code: 'FOLDER_NOT_USABLE',
      en: expect.stringContaining(`/data cannot be written to (${code})`) as string,
    });
  });

  it('about another file stays as it is', () => {
    const elsewhere = systemError('ENOENT', '/elsewhere/pom.xml');
    expect(folderFailure(elsewhere, '/data')).toBe(elsewhere);
    const refused = failure('JAVA_MISSING', { where: 'PATH' });
    expect(folderFailure(refused, '/data')).toBe(refused);
  });
});
