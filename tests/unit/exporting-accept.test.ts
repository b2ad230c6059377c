import { contentDisposition, fileStem } from '../../src/exporting/file-name';
import { acceptedFormat, mediaTypes } from '../../src/exporting/media-type';

describe('an Accept header', () => {
  it.each([
    [undefined, undefined],
    ['*/*', undefined],
    ['application/json', undefined],
    ['text/csv', 'csv'],
    ['TEXT/CSV; charset=utf-8', 'csv'],
    [mediaTypes.xlsx, 'xlsx'],
    ['text/csv;q=0.5, application/json', undefined],
    ['application/json;q=0.5, text/csv', 'csv'],
    [`text/csv;q=0.8, ${mediaTypes.xlsx};q=0.9, */*;q=0.1`, 'xlsx'],
    ['text/csv;q=0, */*', undefined],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', undefined],
  ])('%s asks for %s', (accept, format) => {
    expect(acceptedFormat(accept)).toBe(format);
  });
});

describe('the name of a file', () => {
  const now = new Date('2026-11-26T08:00:00Z');

  it('is the operation and the day; in Chinese, what it asks for', () => {
    expect(fileStem('TimeSeries', 'observations', { language: undefined, synthetic: false, now })).toBe(
      'TimeSeries-2026-11-26',
    );
    expect(fileStem(undefined, 'giChains', { language: 'en', synthetic: true, now })).toBe(
      'SYNTHETIC-giChains-2026-11-26',
    );
    expect(fileStem('TimeSeries', 'giChains', { language: 'zh', synthetic: false, now })).toBe(
      '地理标志链条-2026-11-26',
    );
  });

  it('is written so that every program finds one it can read', () => {
    expect(contentDisposition('a-b.csv')).toBe(`attachment; filename="a-b.csv"; filename*=UTF-8''a-b.csv`);
    expect(contentDisposition('链条-1.xlsx')).toBe(
      `attachment; filename="export-1.xlsx"; filename*=UTF-8''%E9%93%BE%E6%9D%A1-1.xlsx`,
    );
  });
});
