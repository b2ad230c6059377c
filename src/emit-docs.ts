import { readFileSync, writeFileSync } from 'node:fs';
import { ledgerGuides, withColumnTables } from './ledger-guides';
import { guideFile, withGeneratedParts } from './operators-guide';

/** Writes into the guides what follows from the code; tests fail when a committed file differs. */
writeFileSync(guideFile, withGeneratedParts(readFileSync(guideFile, 'utf8')));
for (const { file, language } of ledgerGuides) {
  writeFileSync(file, withColumnTables(readFileSync(file, 'utf8'), file, language));
}
