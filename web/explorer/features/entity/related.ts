import type { GapFragment, RelatedByFragment } from '../../api/generated';
import type { DescribedRelationship } from '../../api/kinds';
import type { ComposedAnswer } from './compose';
import type { Nameable } from './use-entity-name';

/** Values by the names of their properties, as they were answered. */
export type Values = Readonly<Record<string, unknown>>;

/** What every relationship says. */
export type Says = Pick<
  RelatedByFragment,
  'certainty' | 'validFrom' | 'validTo' | 'provenance' | 'conflicts'
>;

/** One end of a relationship: what it leads to, what it says, and who says so. */
export interface Related {
  readonly relationship: DescribedRelationship;
  readonly stated: Says;
  readonly node: Nameable & Values;
  /** The properties of the relationship. */
  readonly values: Values;
}

/** What an entity has itself: values, relationships to one, how many of each relationship to many, and gaps. */
export interface Outline {
  readonly values: Values;
  readonly single: readonly Related[];
  readonly counts: ReadonlyMap<string, number>;
  readonly gaps: readonly GapFragment[];
  readonly provenance: Says['provenance'];
  readonly conflicting: ReadonlySet<string>;
}

/** A page of a relationship. */
export interface Page {
  readonly rows: readonly Related[];
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
}

interface Edge extends Says {
  readonly node: Nameable & Values;
}

interface Connection {
  readonly totalCount?: number;
  readonly edges?: readonly (Edge & Values)[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export function readOutline(
  { node }: ComposedAnswer,
  relationships: readonly DescribedRelationship[],
): Outline {
  const values = node ?? {};
  const toMany = relationships.filter((one) => one.toMany);
  return {
    values,
    single: relationships.flatMap((relationship) => {
      const edge = values[`${relationship.name}Edge`] as (Edge & Values) | null | undefined;
      return edge ? [asRelated(relationship, edge)] : [];
    }),
    counts: new Map(
      toMany.map(({ name }) => [name, (values[name] as Connection | undefined)?.totalCount ?? 0]),
    ),
    gaps: (values.gaps ?? []) as readonly GapFragment[],
    provenance: (values.provenance ?? []) as Says['provenance'],
    conflicting: new Set(
      ((values.conflicts ?? []) as readonly { property: string }[]).map(({ property }) => property),
    ),
  };
}

export function readPage({ node }: ComposedAnswer, relationship: DescribedRelationship): Page {
  const connection = (node?.[relationship.name] ?? {}) as Connection;
  const { hasNextPage = false, endCursor = null } = connection.pageInfo ?? {};
  return {
    rows: (connection.edges ?? []).map((edge) => asRelated(relationship, edge)),
    next: hasNextPage ? endCursor : null,
  };
}

const asRelated = (relationship: DescribedRelationship, edge: Edge & Values): Related => ({
  relationship,
  stated: edge,
  node: edge.node,
  values: edge,
});
