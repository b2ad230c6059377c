import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { describeKinds } from './describe-kinds.mjs';

/*
 * Writes web/explorer/api/generated.ts: for every operation in a .graphql file below web/explorer its text and the
 * types of its variables and answer, as schema/schema.graphql has them; and web/explorer/api/generated-kinds.ts: what
 * each kind has. Run by each build; not committed.
 */

const explorer = fileURLToPath(new URL('explorer', import.meta.url));
const target = join(explorer, 'api/generated.ts');
const sdl = readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const files = readdirSync(explorer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();

const content = await codegen({
  schema: parse(sdl),
  schemaAst: schema,
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
writeFileSync(join(explorer, 'api/generated-kinds.ts'), describeKinds(schema));
