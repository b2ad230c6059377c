import { readFileSync, writeFileSync } from 'node:fs';
import { ledgerGuides, withColumnTables } from './ledger-guides';
import { guideFile, withGeneratedParts } from './operators-guide';
import { performanceGuideFile, withFigures } from './performance-guide';

/** Writes into the guides what follows from the code and from the results of the bench; tests fail when a committed file differs. */
writeFileSync(guideFile, withGeneratedParts(readFileSync(guideFile, 'utf8')));
writeFileSync(performanceGuideFile, withFigures(readFileSync(performanceGuideFile, 'utf8')));
for (const { file, language } of ledgerGuides) {
  writeFileSync(file, withColumnTables(readFileSync(file, 'utf8'), file, language));
}
