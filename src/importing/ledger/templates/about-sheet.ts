import { defineTemplate } from './template';

/** The sheet that says what the ledger is and who stands behind it: one item per line. */
export const aboutSheet = defineTemplate({
  id: 'about',
  file: '台账信息',
  sheet: '台账信息',
  title: { zh: '台账信息', en: 'About the ledger' },
  purpose: {
    zh: '说明这份台账是什么、由谁编制。每个数字都会注明出自这份台账的哪一行。',
    en: 'What the ledger is and who made it. Every figure will cite its row of it.',
  },
  columns: {
    title: {
      zh: '台账名称',
      en: 'Title',
      need: 'REQUIRED',
      help: { zh: '作为来源的名称显示。', en: 'Shown as the title of the source.' },
      example: '某某区地理标志台账（2024年）',
      width: 40,
    },
    publisher: {
      zh: '编制单位',
      en: 'Publisher',
      need: 'OPTIONAL',
      help: { zh: '谁编制、谁负责。', en: 'Who made it and answers for it.' },
      example: '某某区市场监督管理局',
      width: 30,
    },
    date: {
      zh: '编制日期',
      en: 'Date',
      need: 'REQUIRED',
      help: { zh: '年月日，如 2024-12-31。', en: 'A day, as 2024-12-31.' },
      example: '2024-12-31',
      width: 14,
    },
    recordedBy: {
      zh: '填报岗位',
      en: 'Recorded by',
      need: 'OPTIONAL',
      help: {
        zh: '填报的科室或岗位（不要写个人姓名）。',
        en: 'The unit or post that filled it in, not a person.',
      },
      example: '知识产权科',
      width: 20,
    },
    city: {
      zh: '所在市',
      en: 'City',
      need: 'OPTIONAL',
      help: {
        zh: '全表区县所属的地级市；行中另填的以行为准。',
        en: 'The city of all districts of the ledger, unless a row says otherwise.',
      },
      example: '枣庄市',
      width: 14,
    },
    id: {
      zh: '台账编号',
      en: 'Id of the ledger',
      need: 'OPTIONAL',
      help: {
        zh: '小写字母、数字和连字符，如 mouqu-gi-2024。同一编号再次装载即为更新。留空时由文件名的拼音生成；建议填写。',
        en: 'Lower-case letters, digits and hyphens. Loading the same id again updates it. Left blank, it is made from the pinyin of the file name.',
      },
      example: 'mouqu-gi-2024',
      width: 24,
    },
  },
});

/** What the sheet of instructions is called; it is written and never read. */
export const instructionSheet = '填写说明';
export const aboutHeaders = { item: '项目', content: '内容', help: '说明' } as const;
