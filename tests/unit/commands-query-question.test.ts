import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readDocument, readVariables } from '../../src/asking/input';
import { chooseOperation } from '../../src/asking/operation';
import { graphQLAddress } from '../../src/asking/send';

const folder = mkdtempSync(join(tmpdir(), 'ipgraph question '));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the operation', () => {
  const document = 'query A { a } query B { b } fragment F on T { f }';

  it('is the only one, or the named one', () => {
    expect(chooseOperation('{ a }', 'x.graphql').name).toBeUndefined();
    expect(chooseOperation(document, 'x.graphql', 'B').name).toBe('B');
  });

  it.each([
    [document, undefined, 'x.graphql holds several operations; name one with --operation: A, B.'],
    [document, 'C', 'x.graphql holds no operation C. What it holds: A, B.'],
    ['{ a }', 'C', 'x.graphql holds no operation C. What it holds: its operation has no name.'],
    ['fragment F on T { f }', undefined, 'x.graphql holds no operation.'],
    [
      '{ a',
      undefined,
      'This is not a GraphQL document: x.graphql:1:4: Syntax Error: Expected Name, found <EOF>.',
    ],
  ])('of %p called %p is refused', (text, name, message) => {
    expect(() => chooseOperation(text, 'x.graphql', name)).toThrow(message);
  });
});

describe('the document', () => {
  it('is that of a file or of standard input', async () => {
    const input = Readable.from(['{ a }']);
    expect(await readDocument('-', input)).toBe('{ a }');
    expect(await readDocument(file('b.graphql', '{ b }'), input)).toBe('{ b }');
    await expect(readDocument(join(folder, 'none'), input)).rejects.toMatchObject({
      code: 'FILE_NOT_READABLE',
    });
  });
});

describe('the variables', () => {
  it('are JSON as given, of a file, or of the file beside the document', async () => {
    const json = file('v.json', '\uFEFF{ "x": 1 }');
    expect(await readVariables('{ "x": 2 }', 'a.graphql')).toEqual({ x: 2 });
    expect(await readVariables(json, 'a.graphql')).toEqual({ x: 1 });
    expect(await readVariables(`@${json}`, 'a.graphql')).toEqual({ x: 1 });
    file('with.variables.json', '{ "x": 3 }');
    expect(await readVariables(undefined, join(folder, 'with.graphql'))).toEqual({ x: 3 });
    expect(await readVariables(undefined, join(folder, 'without.graphql'))).toEqual({});
    expect(await readVariables(undefined, '-')).toEqual({});
  });

  it.each(['[1]', '{ x: 1 }', 'null', 'x'])('given as %p are refused', async (given) => {
    await expect(readVariables(given, 'a.graphql')).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });

  it('of a file that is not there, or no JSON, name the file', async () => {
    await expect(readVariables('@none.json', '-')).rejects.toThrow(
      'The file none.json cannot be read (ENOENT).',
    );
    const bad = file('bad.json', '{');
    await expect(readVariables(bad, '-')).rejects.toThrow(`The variables of ${bad} must be one JSON object`);
  });
});

describe('the address of a server', () => {
  it('may leave its path out', () => {
    expect(graphQLAddress('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000/graphql');
    expect(graphQLAddress('https://x.example/')).toBe('https://x.example/graphql');
    expect(graphQLAddress('https://x.example/api/graphql?k=1')).toBe('https://x.example/api/graphql?k=1');
  });

  it.each(['localhost:4000', 'x', 'bolt://x'])('cannot be %p', (url) => {
    expect(() => graphQLAddress(url)).toThrow(`--url ${url} is not an address.`);
  });
});
