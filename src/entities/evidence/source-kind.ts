import { describeEnum } from '../../ontology/enums';

export enum SourceKind {
  NEWSPAPER_PAGE = 'NEWSPAPER_PAGE',
  ARTICLE = 'ARTICLE',
  DOCUMENT = 'DOCUMENT',
  REGISTER = 'REGISTER',
  CODE_LIST = 'CODE_LIST',
  DERIVED = 'DERIVED',
  SYNTHETIC = 'SYNTHETIC',
}

describeEnum(SourceKind, {
  name: 'SourceKind',
  description: 'What sort of source something is taken from.',
  values: {
    NEWSPAPER_PAGE: 'A page of a newspaper; its articles are sources of their own that are part of it.',
    ARTICLE: 'An article of a newspaper, a journal or a web site, under its own title or byline.',
    DOCUMENT: 'A document that stands by itself: a notice, a plan, a report, a decision.',
    REGISTER: 'A register that records things one by one: enterprises, patents, trademarks, organisations.',
    CODE_LIST: 'A published list of codes and what they stand for, for example of administrative divisions.',
    DERIVED: 'Computed by this program by a written rule from what other sources state.',
    SYNTHETIC: 'Made up by a program for demonstrations and measurements; says nothing about the world.',
  },
});
