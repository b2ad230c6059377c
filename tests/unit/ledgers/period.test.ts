import fc from 'fast-check';
import { readDay, readPeriod } from '../../../src/importing/ledger/reading/period';

describe('a period', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024年', '2024-01-01', '2024-12-31', '2024'],
    ['2024年度', '2024-01-01', '2024-12-31', '2024'],
    ['2024年2月', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023-02', '2023-02-01', '2023-02-28', '2023-02'],
    ['2024/12', '2024-12-01', '2024-12-31', '2024-12'],
    ['2024-05-01', '2024-05-01', '2024-05-01', '2024-05-01'],
    ['2024年5月1日', '2024-05-01', '2024-05-01', '2024-05-01'],
    ['2024/5/1', '2024-05-01', '2024-05-01', '2024-05-01'],
    ['2024.5.1', '2024-05-01', '2024-05-01', '2024-05-01'],
    ['2024-05-01T00:00:00Z', '2024-05-01', '2024-05-01', '2024-05-01'],
    ['2024-01-01至2024-06-30', '2024-01-01', '2024-06-30', '2024-01-01-to-2024-06-30'],
    ['2023年到2024年', '2023-01-01', '2024-12-31', '2023-01-01-to-2024-12-31'],
  ])('is read from %s', (text, start, end, key) => {
    expect(readPeriod(text)).toEqual({ start, end, key });
  });

  it.each([
    '',
    '去年',
    '24年',
    '1024',
    '45413',
    '2024-13',
    '2024-02-30',
    '2024年0月',
    '2024年上半年',
    '2024至',
  ])('is not read from %j', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('of a day is that day in every way of writing it, and no other', () => {
    const days = fc.date({
      min: new Date('1950-01-01T00:00:00Z'),
      max: new Date('2049-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, ofMonth] = day.split('-').map(Number);
        for (const text of [
          day,
          `${year}/${month}/${ofMonth}`,
          `${year}.${month}.${ofMonth}`,
          `${year}年${month}月${ofMonth}日`,
        ]) {
          expect(readDay(text)).toBe(day);
        }
      }),
    );
  });

  it.each(['2024', '2024-05', '2024-01-01至2024-06-30'])('that is no single day is no day: %s', (text) => {
    expect(readDay(text)).toBeUndefined();
  });
});
