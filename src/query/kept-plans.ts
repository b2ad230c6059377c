import {
  visit,
  type ASTNode,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
} from 'graphql';

/** The most plans that are kept of one field; which values they are for is the callers' choice. */
const maximumPlans = 16;

/** The plans of one field. */
interface KeptPlans {
  /** The variables that a plan can depend on. */
  variables: readonly string[];
  plans: Map<string, unknown>;
}

/** They live as long as the list of field nodes, and so as the operation. */
const kept = new WeakMap<readonly FieldNode[], KeptPlans>();

/**
 * The plan of a field, made once for all requests whose variables have the same values, as far as the field and what
 * is selected below it name them. Everything that planning may look at is in the key.
 */
export function keptPlan<Plan>(info: GraphQLResolveInfo, make: () => Plan): Plan {
  return keptBy(info, info.fieldNodes, [], make);
}

/**
 * As keptPlan, for a field whose own arguments the plan is told only when it runs (ids, official codes); of these, what
 * planning looks at is in `besides`.
 */
export function keptSelectionPlan<Plan>(
  info: GraphQLResolveInfo,
  besides: readonly unknown[],
  make: () => Plan,
): Plan {
  const selections = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return keptBy(info, selections, besides, make);
}

function keptBy<Plan>(
  { fieldNodes, fragments, variableValues }: GraphQLResolveInfo,
  named: readonly ASTNode[],
  besides: readonly unknown[],
  make: () => Plan,
): Plan {
  let ofField = kept.get(fieldNodes);
  if (!ofField) {
    ofField = { variables: variablesIn(named, fragments), plans: new Map() };
    kept.set(fieldNodes, ofField);
  }
  const { variables, plans } = ofField;
  const key = JSON.stringify([...besides, ...variables.map((name) => variableValues[name])].map(given));
  if (plans.has(key)) return plans.get(key) as Plan;
  const plan = make();
  if (plans.size >= maximumPlans) plans.clear();
  plans.set(key, plan);
  return plan;
}

/** In JSON what is not given would be the same as null. */
const given = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value]);

function variablesIn(
  nodes: readonly ASTNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const open: ASTNode[] = [...nodes];
  const visitor: ASTVisitor = {
    Variable: ({ name }) => {
      names.add(name.value);
    },
    FragmentSpread: ({ name: { value: name } }) => {
      const fragment = fragments[name];
      if (fragment && !seen.has(name)) open.push(fragment);
      seen.add(name);
    },
  };
  for (let node = open.pop(); node; node = open.pop()) visit(node, visitor);
  return [...names];
}
