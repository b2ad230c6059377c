import { defineWords } from '../../language/words';

/** Words of the search box and of what it finds. */
export const searchWords = defineWords({
  en: {
    title: 'Search',
    titleOf: (query: string) => `Search: ${query}`,
    label: 'Find anything by its name, code, pinyin or initials',
    hint: 'e.g. 滕州, tengzhou, tz, 370481, Nanjing University',
    submit: 'Search',
    nothingHelp:
      'Write less of the name, another name, its pinyin (“tengzhou”), the initials (“tz”) or an official code. That nothing was found says only that no source that was read names it.',
    empty: 'Write a name, a code, pinyin or initials into the box.',
    examples: 'For example:',
    kinds: 'Kinds',
    anyKind: 'Any kind',
    place: 'In a place',
    anyPlace: 'Anywhere',
    found: (shown: number, all: number) =>
      shown === all ? `${all} found` : `The first ${shown} of ${all} found`,
    foundAtLeast: (shown: number, all: number) =>
      `The first ${shown} of at least ${all} found; write more of the name`,
    wholeList: 'Many names at once: match a list',
    all: (query: string) => `All results for “${query}”`,
  },
  zh: {
    title: '搜索',
    titleOf: (query: string) => `搜索：${query}`,
    label: '按名称、代码、拼音或首字母查找',
    hint: '例如 滕州、tengzhou、tz、370481、南京大学',
    submit: '搜索',
    nothingHelp:
      '请少写几个字，或改用别名、拼音（“tengzhou”）、首字母（“tz”）或官方代码。没有找到只说明已读的来源没有提到它。',
    empty: '请在框中输入名称、代码、拼音或首字母。',
    examples: '例如：',
    kinds: '类别',
    anyKind: '不限类别',
    place: '所在地区',
    anyPlace: '不限地区',
    found: (shown: number, all: number) =>
      shown === all ? `找到 ${all} 条` : `找到 ${all} 条，显示前 ${shown} 条`,
    foundAtLeast: (shown: number, all: number) => `至少找到 ${all} 条，显示前 ${shown} 条；请多写几个字`,
    wholeList: '名称较多？用名单匹配',
    all: (query: string) => `“${query}”的全部结果`,
  },
});
