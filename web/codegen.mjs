import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

/*
 * Writes web/explorer/api/generated.ts: for every operation in a .graphql file below web/explorer its text and the
 * types of its variables and answer, as schema/schema.graphql has them. Run by each build; not committed.
 */

const explorer = fileURLToPath(new URL('explorer', import.meta.url));
const target = join(explorer, 'api/generated.ts');
const sdl = readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8');
const files = readdirSync(explorer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();

const content = await codegen({
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents: files.map((file) => ({
    location: file,
    document: parse(readFileSync(join(explorer, file), 'utf8')),
  })),
  filename: target,
  plugins: [{ types: {} }, { documents: {} }],
  pluginMap: { types: operationTypes, documents: typedDocuments },
  config: {
    documentMode: 'string',
    enumType: 'string-literal',
    immutableTypes: true,
    scalars: { ID: 'string', LocalDate: 'string', DateTime: 'string' },
    useTypeImports: true,
    strictScalars: true,
  },
});
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  `/* Written by web/codegen.mjs from the operations beside the features. */\n${content}`,
);
