import { storedOrders } from '../statements/order-texts';
import type { Kind } from '../ontology/ontology';
import type { CheckContext } from './check-context';
import { DeclaredValues, type ValueFault } from './declared-values';
import { nodePages } from './pages';
import { Tally } from './tally';
import { technicalNodeProperties } from './technical';

type NodeFaultCode = ValueFault['code'] | 'PROPERTY_UNDECLARED';

/**
 * Whether every entity holds what its kind declares and nothing that the ontology's validation refuses. Entities
 * without an id are passed over: the census reports them.
 */
export async function checkNodes(context: CheckContext): Promise<void> {
  const tallies: Record<NodeFaultCode, Tally> = {
    PROPERTY_MISSING: new Tally(),
    PROPERTY_UNDECLARED: new Tally(),
    VALUE_REFUSED: new Tally(),
    VALUE_NOT_NORMALIZED: new Tally(),
  };
  const { kinds } = context.report.counts;
  let looked = 0;
  for (const kind of context.ontology.concreteKinds) {
    const what = { en: `values of ${kind.plural}`, zh: `${kind.name} 的值` };
    if (!kinds[kind.name] || !context.canLookUp(kind.name, 'id', 'ONTOLOGY', what)) continue;
    looked += await checkKind(context, kind, tallies);
  }
  context.report.looked('ONTOLOGY', looked, 'nodes with all their values', '逐一检查其值的节点');
  report(context, tallies);
}

/** Returns how many were looked at. */
async function checkKind(
  context: CheckContext,
  kind: Kind,
  tallies: Readonly<Record<NodeFaultCode, Tally>>,
): Promise<number> {
  const orders = storedOrders(context.ontology).nodes;
  const technical = [...technicalNodeProperties.map(({ name }) => name), ...orders];
  const declared = new DeclaredValues(kind.entityClass, [
    ...kind.properties.values(),
    ...technicalNodeProperties,
  ]);
  let looked = 0;
  for await (const page of nodePages(context, kind, declared, technical)) {
    for (const { id, undeclared, values } of page) {
      for (const property of undeclared) tallies.PROPERTY_UNDECLARED.add(`${id} ${property}`);
      for (const { code, property, message } of declared.faults(values)) {
        tallies[code].add(`${id} ${property}${message === undefined ? '' : `: ${message}`}`);
      }
    }
    looked += page.length;
    context.say(`values 值 ${kind.name} ${looked}`);
  }
  return looked;
}

function report(context: CheckContext, tallies: Readonly<Record<NodeFaultCode, Tally>>): void {
  const found = (code: NodeFaultCode, sentences: (count: number) => { en: string; zh: string }): void => {
    const { count, examples } = tallies[code];
    context.report.found({ area: 'ONTOLOGY', code, severity: 'ERROR', count, examples, ...sentences(count) });
  };
  found('PROPERTY_MISSING', (count) => ({
    en: `Values of required properties that nodes lack: ${count}; add them in the source and load it again.`,
    zh: `节点缺少的必填属性值：${count} 个；请在来源中补上并重新载入。`,
  }));
  found('PROPERTY_UNDECLARED', (count) => ({
    en: `Properties of nodes that their kind does not declare: ${count}; remove them, or declare them in the kind’s class.`,
    zh: `节点上其类型未声明的属性：${count} 个；请删除，或在该类型的类中声明。`,
  }));
  found('VALUE_REFUSED', (count) => ({
    en: `Values of nodes that the ontology refuses: ${count}; correct them in the source and load it again.`,
    zh: `节点上被本体校验拒绝的值：${count} 个；请在来源中更正并重新载入。`,
  }));
  found('VALUE_NOT_NORMALIZED', (count) => ({
    en: `Codes that cannot be found because they are not in the form that is looked up: ${count}; load them again, which brings them to it.`,
    zh: `因不是查询所用的规范形式而查不到的代码：${count} 个；请重新载入，以转换为规范形式。`,
  }));
}
