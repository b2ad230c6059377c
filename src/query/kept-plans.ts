import {
  Kind,
  typeFromAST,
  visit,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { LateBound, type Variables } from './late-bound/late-bound';
import { openedUp, shapeOf, valueAt, type Place } from './late-bound/variable-shape';

/** The most plans that are kept of one field; which values they are for is the callers' choice. */
const maximumPlans = 64;

/** The arguments whose values a plan may be told when it runs; by all others it is made. */
const openArguments = new Set(['where', 'orderBy', 'after', 'before']);

/** A variable that a plan can depend on. */
interface UsedVariable {
  name: string;
  /** Undefined where every value of it is a plan of its own. */
  type: GraphQLInputType | undefined;
}

/** The plans for variables of one shape. */
interface Shape<Plan> {
  /** What planning had to look at besides the shape, by its key. */
  looked: Map<string, Place>;
  plans: Map<string, Plan>;
}

/** The plans of one field. */
interface KeptPlans {
  variables: readonly UsedVariable[];
  shapes: Map<string, Shape<unknown>>;
  count: number;
}

/** They live as long as the list of field nodes, and so as the operation. */
const kept = new WeakMap<readonly FieldNode[], KeptPlans>();

/**
 * The plan of a field, made once for all requests whose variables are of one shape, as far as the field and what is
 * selected below it name them. `make` is given late-bound values where the shape leaves them open; what it has to look at
 * all the same is in the key of the plan.
 */
export function keptPlan<Plan>(info: GraphQLResolveInfo, make: (info: GraphQLResolveInfo) => Plan): Plan {
  return keptBy(info, info.fieldNodes, [], make);
}

/**
 * As keptPlan, for a field whose own arguments the plan is told only when it runs (ids, official codes); of these, what
 * planning looks at is in `besides`.
 */
export function keptSelectionPlan<Plan>(
  info: GraphQLResolveInfo,
  besides: readonly unknown[],
  make: (info: GraphQLResolveInfo) => Plan,
): Plan {
  const selections = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return keptBy(info, selections, besides, make);
}

function keptBy<Plan>(
  info: GraphQLResolveInfo,
  named: readonly ASTNode[],
  besides: readonly unknown[],
  make: (info: GraphQLResolveInfo) => Plan,
): Plan {
  const { fieldNodes, variableValues } = info;
  let ofField = kept.get(fieldNodes);
  if (!ofField) {
    ofField = { variables: variablesIn(named, info), shapes: new Map(), count: 0 };
    kept.set(fieldNodes, ofField);
  }
  const key = shapeKey(ofField.variables, variableValues, besides);
  const shape = ofField.shapes.get(key) as Shape<Plan> | undefined;
  const known = shape?.plans.get(lookedAt(shape.looked, variableValues));
  if (known) return known;
  const looked = new Map<string, Place>();
  const plan = make({ ...info, variableValues: opened(ofField.variables, variableValues, looked) });
  if (ofField.count >= maximumPlans) {
    ofField.shapes.clear();
    ofField.count = 0;
  }
  ofField.count += 1;
  keep(ofField, key, looked, variableValues, plan);
  return plan;
}

function shapeKey(
  variables: readonly UsedVariable[],
  values: Variables,
  besides: readonly unknown[],
): string {
  const ofVariables = variables.map(({ name, type }) => {
    return type ? shapeOf(type, values[name]) : JSON.stringify(given(values[name]));
  });
  return [JSON.stringify(besides.map(given)), ...ofVariables].join(' ');
}

/** In JSON what is not given would be the same as null. */
const given = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value]);

function lookedAt(looked: ReadonlyMap<string, Place>, values: Variables): string {
  return JSON.stringify([...looked.values()].map((place) => given(valueAt(values, place))));
}

/** What one plan looked at and another did not tells the two apart only from then on. */
function keep(
  { shapes }: KeptPlans,
  key: string,
  looked: ReadonlyMap<string, Place>,
  values: Variables,
  plan: unknown,
): void {
  const shape = shapes.get(key) ?? { looked: new Map<string, Place>(), plans: new Map<string, unknown>() };
  shapes.set(key, shape);
  for (const [name, place] of looked) {
    if (shape.looked.has(name)) continue;
    shape.looked.set(name, place);
    shape.plans.clear();
  }
  shape.plans.set(lookedAt(shape.looked, values), plan);
}

function opened(
  variables: readonly UsedVariable[],
  values: Variables,
  looked: Map<string, Place>,
): Record<string, unknown> {
  const lateBound = (place: Place): LateBound<unknown> =>
    new LateBound(
      (run) => valueAt(run, place),
      () => {
        looked.set(JSON.stringify(place), place);
        return values;
      },
    );
  const open: Record<string, unknown> = { ...values };
  for (const { name, type } of variables) {
    if (type && Object.hasOwn(values, name)) open[name] = openedUp(type, values[name], [name], lateBound);
  }
  return open;
}

function variablesIn(
  nodes: readonly ASTNode[],
  { fragments, operation, schema }: GraphQLResolveInfo,
): UsedVariable[] {
  const names = new Map<string, 'OPEN' | 'BY_VALUE'>();
  const seen = new Set<string>();
  const unread: ASTNode[] = [...nodes];
  for (let node = unread.pop(); node; node = unread.pop()) {
    visit(node, {
      Argument: ({ name, value }, _key, _parent, _path, ancestors) => {
        const isOpen = openArguments.has(name.value) && isOfField(ancestors);
        visit(value, {
          Variable: ({ name: { value: variable } }) => {
            if (!isOpen) names.set(variable, 'BY_VALUE');
            else if (!names.has(variable)) names.set(variable, 'OPEN');
          },
        });
      },
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment: FragmentDefinitionNode | undefined = fragments[name];
        if (fragment && !seen.has(name)) unread.push(fragment);
        seen.add(name);
      },
    });
  }
  const definitions = operation.variableDefinitions ?? [];
  return [...names].map(([name, use]) => {
    const definition = definitions.find(({ variable }) => variable.name.value === name);
    const type = definition && use === 'OPEN' ? typeFromAST(schema, definition.type) : undefined;
    return { name, type: type as GraphQLInputType | undefined };
  });
}

/** Not of a directive. */
function isOfField(ancestors: readonly (ASTNode | readonly ASTNode[])[]): boolean {
  const nodes = ancestors.filter((one): one is ASTNode => !Array.isArray(one));
  return nodes.at(-1)?.kind === Kind.FIELD;
}
