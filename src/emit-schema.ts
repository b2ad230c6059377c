import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { ontology } from './entities';
import { projectFolder } from './environment';
import { features } from './features';
import { assembleSchema } from './query/assemble-schema';

/** Writes schema/schema.graphql from the classes; a test fails when the committed file differs. */
writeFileSync(
  join(projectFolder, 'schema/schema.graphql'),
  `${printSchema(assembleSchema(ontology, features))}\n`,
);
