import { ontology } from '../entities';
import {
  relationshipKey,
  type DesiredName,
  type DesiredNode,
  type DesiredRelationship,
} from '../statements/desired-graph';
import { namesOf } from '../statements/names';
import { Declared } from './declared';
import type { Draft } from './draft';
import { events } from './events';
import { evidence, passageId, type PassageWords } from './evidence';
import { figures, indicatorCount } from './figures';
import { households } from './households';
import { indications } from './indications';
import { organizations } from './organizations';
import { places } from './places';
import { OrderTexts } from './order-texts';
import type { Plan } from './plan';
import { RandomStream } from './random-stream';
import { rights } from './rights';
import { sizesOf, type SyntheticOptions } from './sizes';

export type SyntheticRow =
  | { readonly what: 'node'; readonly node: DesiredNode }
  | { readonly what: 'relationship'; readonly relationship: DesiredRelationship }
  | { readonly what: 'name'; readonly name: DesiredName };

interface Part extends PassageWords {
  readonly drafts: (plan: Plan) => Iterable<Draft>;
}

const parts: readonly Part[] = [
  { code: 'places', zh: '行政区划与开发区', en: 'districts and development zones', drafts: places },
  { code: 'organizations', zh: '机构', en: 'organisations', drafts: organizations },
  { code: 'rights', zh: '专利与商标', en: 'patents and trademarks', drafts: rights },
  { code: 'indications', zh: '地理标志', en: 'geographical indications', drafts: indications },
  { code: 'households', zh: '农户与增收', en: 'farm households and their gains', drafts: households },
  { code: 'events', zh: '产学研合作与代理服务', en: 'partnerships and services', drafts: events },
  { code: 'figures', zh: '分地区指标', en: 'figures of districts', drafts: figures },
];

/**
 * Every row of a synthetic graph, as the importer would load it: the ids of the passages that say so as `evidence`,
 * a `key` on each relationship, and each spelling of a name. Nodes need not come before the relationships that
 * end at them. Rows are made one at a time, and none is kept.
 */
export function* syntheticGraph({ nodes, seed }: SyntheticOptions): Generator<SyntheticRow> {
  const sizes = sizesOf(nodes, 1 + parts.length + indicatorCount);
  const plan: Plan = { sizes, random: (purpose) => new RandomStream(seed, purpose) };
  const declared = new Declared();
  const orders = new OrderTexts(ontology);
  // As everywhere, the evidence itself cites none.
  yield* rowsOf(evidence(parts), {}, declared, orders);
  for (const { code, drafts } of parts) {
    yield* rowsOf(drafts(plan), { evidence: [passageId(code)] }, declared, orders);
  }
}

function* rowsOf(
  drafts: Iterable<Draft>,
  cited: { readonly evidence?: readonly string[] },
  declared: Declared,
  orders: OrderTexts,
): Generator<SyntheticRow> {
  for (const draft of drafts) {
    if ('kind' in draft) {
      const kind = declared.kindOf(draft);
      const { id, properties } = draft;
      const names = namesOf(kind, id, properties, []);
      const values = { ...properties, id, ...cited };
      const node = { id, kind: kind.name, properties: { ...values, ...orders.ofNode(kind, values, names) } };
      yield { what: 'node', node };
      for (const name of names) yield { what: 'name', name };
    } else {
      declared.check(draft);
      const { type, from, to, properties } = draft;
      const key = relationshipKey(type, from, to);
      const texts = orders.ofRelationship(type, from, to);
      const relationship = { key, type, from, to, properties: { ...properties, key, ...cited, ...texts } };
      yield { what: 'relationship', relationship };
    }
  }
}
