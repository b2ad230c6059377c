import { ImpactChoicesDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What chains can begin at: the first indications, and products that no source connects with one. */
export function useBeginnings(): {
  readonly indications: readonly Named[];
  readonly products: readonly Named[];
} {
  const { data } = useAnswer(ImpactChoicesDocument, {});
  const { geographicalIndications, products } = data?.data ?? {};
  return {
    indications: geographicalIndications?.nodes ?? [],
    products: (products?.nodes ?? []).filter((product) => product.geographicalIndications.totalCount === 0),
  };
}
