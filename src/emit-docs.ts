import { readFileSync, writeFileSync } from 'node:fs';
import { guideFile, withGeneratedParts } from './operators-guide';

/** Writes into docs/operating.md what follows from the code; a test fails when the committed file differs. */
writeFileSync(guideFile, withGeneratedParts(readFileSync(guideFile, 'utf8')));
