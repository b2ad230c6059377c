import { SourceKind } from '../entities/evidence/source-kind';
import { link, type Draft } from './draft';

const sourceId = 'Source:synthetic';

/** A part of the data set, which everything in that part cites. */
export interface PassageWords {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export const passageId = (code: string): string => `Passage:synthetic-${code}`;

/** The one source, which says of itself that it is made up, and its passages. */
export function* evidence(passages: readonly PassageWords[]): Generator<Draft> {
  yield {
    kind: 'Source',
    id: sourceId,
    properties: {
      title: 'SYNTHETIC：合成数据（纯属虚构，仅供演示与测试）',
      kind: SourceKind.SYNTHETIC,
      publisher: 'ipgraph',
      publisherNote: 'Made by ipgraph’s generator of synthetic graphs.',
      description:
        'SYNTHETIC. Places, parties, rights, links and figures are made up by a program for demonstrations and ' +
        'measurements, and say nothing about the world.',
    },
  };
  for (const { code, zh, en } of passages) {
    yield {
      kind: 'Passage',
      id: passageId(code),
      properties: { code, labelZh: `合成数据：${zh}`, labelEn: `SYNTHETIC data: ${en}` },
    };
    yield link('OF', passageId(code), sourceId);
  }
}
