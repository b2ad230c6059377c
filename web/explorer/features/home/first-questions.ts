import type { Language } from '../../language/language';

/** A question of the first source with the view that answers it. */
export interface Question {
  readonly address: string;
  readonly words: Readonly<Record<Language, string>>;
}

/** One question for each thing that the page can do; each is answered by the data of the first source. */
export const firstQuestions: readonly Question[] = [
  {
    address: '/impact?place=District:370406',
    words: {
      en: 'Which companies and households stand behind the geographical indications of 山亭区?',
      zh: '山亭区的地理标志背后有哪些经营主体和农户？',
    },
  },
  {
    address: '/districts',
    words: {
      en: 'How do the districts of 枣庄市 compare in valid invention patents?',
      zh: '枣庄市各区市的有效发明专利相差多少？',
    },
  },
  {
    address: '/partnerships?place=District:370400',
    words: {
      en: 'Which institutions do the enterprises of 枣庄市 work with?',
      zh: '枣庄市的企业与哪些院所合作？',
    },
  },
  {
    address: '/entity/University:nanjing-university',
    words: {
      en: 'Who works with 南京大学, and how firmly is that known?',
      zh: '谁与南京大学合作，有多确定？',
    },
  },
  {
    address: '/entity/District:370481',
    words: { en: 'What is known about 滕州市, and who says so?', zh: '关于滕州市知道什么，出自何处？' },
  },
];
