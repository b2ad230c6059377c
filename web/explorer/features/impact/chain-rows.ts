import type {
  ChainFragment,
  ChainHouseholdsFragment,
  ChainOperatorFragment,
  SourcedFigureFragment,
} from '../../api/generated';
import type { Cited } from '../../parts/evidence/citation';

/** One household group of a chain, or how far the chain goes without one. */
export interface ChainRow {
  readonly key: string;
  readonly chain: ChainFragment;
  readonly operator: ChainOperatorFragment | null;
  readonly households: ChainHouseholdsFragment | null;
  /** Whether it is the first row of its chain, or of its operator; what belongs to these stands there only. */
  readonly beginsChain: boolean;
  readonly beginsOperator: boolean;
}

/** The chains of a page in the order in which one reads them: what begins at an indication or product comes first. */
export function inReadingOrder(chains: readonly ChainFragment[]): readonly ChainFragment[] {
  const rank = ({ geographicalIndication, product }: ChainFragment) =>
    geographicalIndication ? 0 : product ? 1 : 2;
  return [...chains].sort((a, b) => rank(a) - rank(b));
}

/** The chains as rows of a table. */
export function chainRows(chains: readonly ChainFragment[]): readonly ChainRow[] {
  return chains.flatMap((chain) =>
    linksOf(chain).map(([operator, households], index, links) => ({
      key: [chainKey(chain), operator?.operator?.id, households?.group?.id].join(' '),
      chain,
      operator,
      households,
      beginsChain: index === 0,
      beginsOperator: operator !== null && links[index - 1]?.[0] !== operator,
    })),
  );
}

type Link = readonly [ChainOperatorFragment | null, ChainHouseholdsFragment | null];

function linksOf({ operators, householdsWithoutOperator }: ChainFragment): readonly Link[] {
  const links = [
    ...operators.flatMap((operator): Link[] =>
      operator.households.length === 0
        ? [[operator, null]]
        : operator.households.map((households) => [operator, households]),
    ),
    ...householdsWithoutOperator.map((households): Link => [null, households]),
  ];
  return links.length === 0 ? [[null, null]] : links;
}

/** What a chain begins at: the indication, else the product, else the operator or the households. */
function beginning({ geographicalIndication, product, operators, householdsWithoutOperator }: ChainFragment) {
  const [operator] = operators;
  const [households] = householdsWithoutOperator;
  return geographicalIndication ?? product ?? operator?.operator ?? households?.group ?? null;
}

export const chainKey = (chain: ChainFragment): string => beginning(chain)?.id ?? '';

export const chainName = (chain: ChainFragment): string => beginning(chain)?.name ?? '';

/** Every place in a source that something in the rows comes from, in reading order. */
export function citedIn(rows: readonly ChainRow[]): readonly Cited[] {
  return rows.flatMap(({ chain, operator, households, beginsChain, beginsOperator }) => [
    ...(beginsChain ? citedBy(chain.impacts) : []),
    ...(beginsOperator ? [...(operator?.provenance ?? []), ...citedBy(operator?.impacts ?? null)] : []),
    ...(households?.provenance ?? []),
    ...(households?.group?.provenance ?? []),
    ...citedBy(households?.impacts ?? null),
  ]);
}

function citedBy(figures: readonly SourcedFigureFragment[] | null): readonly Cited[] {
  return (figures ?? []).flatMap(({ provenance }) => provenance ?? []);
}
