import { readFileSync } from 'node:fs';
import { ledgerGuides, withColumnTables } from '../../../src/ledger-guides';
import { ledgerTemplates } from '../../../src/importing/ledger/templates';
import { columnsOf } from '../../../src/importing/ledger/templates/template';

describe('the guides to ledgers', () => {
  it.each(ledgerGuides)(
    '$file says what the templates say; npm run docs:emit writes it',
    ({ file, language }) => {
      const guide = readFileSync(file, 'utf8');
      expect(withColumnTables(guide, file, language)).toBe(guide);
      for (const { zh, help } of ledgerTemplates.flatMap((template) => columnsOf(template))) {
        expect(guide).toContain(zh);
        expect(guide).toContain(help[language]);
      }
    },
  );
});
