import fc from 'fast-check';
import { LedgerFindings } from '../../../src/importing/ledger/ledger-finding';
import { readFigure, type Figure } from '../../../src/importing/ledger/reading/figure';

function read(text: string, unit?: string): { figure: Figure | undefined; codes: string[] } {
  const faults = new LedgerFindings();
  const figure = readFigure(text, unit, { file: 'f' }, faults);
  return { figure, codes: faults.list.map(({ code }) => code) };
}

describe('a figure of a cell', () => {
  it.each([
    ['120', '户', '120', 'EQUAL', '120户'],
    ['120户', '户', '120', 'EQUAL', '120户'],
    ['30余户', '户', '30', 'MORE_THAN', '30余户'],
    ['30余', '户', '30', 'MORE_THAN', '30余户'],
    ['近30家', '家', '30', 'NEARLY', '近30家'],
    ['120户以上', '户', '120', 'AT_LEAST', '120户以上'],
    ['1.2万元', '元', '12000', 'EQUAL', '1.2万元'],
    ['1.2万', '元', '12000', 'EQUAL', '1.2万元'],
    ['38,727', '件', '38727', 'EQUAL', '38,727件'],
    ['75%以上', '%', '75', 'AT_LEAST', '75%以上'],
    ['82.7', '%', '82.7', 'EQUAL', '82.7%'],
    ['0', '件', '0', 'EQUAL', '0件'],
  ])('%s in %s is read with its qualifier', (text, unit, exact, comparator, printed) => {
    expect(read(text, unit)).toEqual({ figure: { exact, unit, comparator, printed }, codes: [] });
  });

  it('in a column of 万元 is so many times ten thousand yuan, exactly', () => {
    expect(read('114', '万元').figure).toEqual({
      exact: '1140000',
      unit: '元',
      comparator: 'EQUAL',
      printed: '114万元',
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(Number(read(text, '万元').figure?.exact)).toBe(cents * 100);
      }),
    );
  });

  it.each([
    ['几十户', '户', 'BAD_FIGURE'],
    ['2至3户', '户', 'BAD_FIGURE'],
    ['无', '户', 'BAD_FIGURE'],
    ['30人', '户', 'UNIT_DIFFERS'],
    ['30户', '万元', 'UNIT_DIFFERS'],
    ['30', undefined, 'UNIT_MISSING'],
    ['0.75', '%', 'AMBIGUOUS_PERCENTAGE'],
    ['-3', '件', 'NEGATIVE_FIGURE'],
    ['下降3.2%', '%', 'NEGATIVE_FIGURE'],
  ])('%s in %s is refused', (text, unit, code) => {
    expect(read(text, unit)).toEqual({ figure: undefined, codes: [code] });
  });

  it.each([
    ['合计300万元', '元', '"合计300万元"'],
    ['合计300万元以上', '元', '"合计300万元以上"'],
    ['合计300万', '元', '"合计300万元"'],
  ])('%s in %s is quoted in the fault with its unit once', (text, unit, quoted) => {
    const faults = new LedgerFindings();
    readFigure(text, unit, { file: 'f' }, faults);
    expect(faults.list.map(({ en }) => en.split('. Write')[0])).toEqual([
      `It cannot be read as one figure in 元 (Cannot read the quantity ${quoted}: it begins with neither a number nor a known qualifier.)`,
    ]);
  });
});
