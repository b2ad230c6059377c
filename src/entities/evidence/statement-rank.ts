import { describeEnum } from '../../ontology/enums';

export enum StatementRank {
  PREFERRED = 'PREFERRED',
  NORMAL = 'NORMAL',
  DEPRECATED = 'DEPRECATED',
}

describeEnum(StatementRank, {
  name: 'StatementRank',
  description:
    'A judgement of whoever recorded a statement on how it stands to others about the same (Wikidata ranks).',
  values: {
    PREFERRED: 'Judged to be the one to show where statements differ.',
    NORMAL: 'Not judged; the rule of preference decides.',
    DEPRECATED: 'Judged to be wrong; kept in the log and never shown as the value.',
  },
});
