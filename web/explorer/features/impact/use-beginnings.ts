import { ImpactChoicesDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import type { Thing } from '../../parts/finding/use-offered';

/** What chains can begin at: the first indications, and products that no source connects with one. */
export function useBeginnings(): {
  readonly indications: readonly Thing[];
  readonly products: readonly Thing[];
} {
  const { data } = useAnswer(ImpactChoicesDocument, {});
  const { geographicalIndications, products } = data?.data ?? {};
  return {
    indications: geographicalIndications?.nodes ?? [],
    products: (products?.nodes ?? []).filter((product) => product.geographicalIndications.totalCount === 0),
  };
}
