import { NamesDocument } from '../api/generated';
import { useAnswer } from '../api/use-answer';

/** The most ids that the API takes at once. */
const MAXIMUM = 250;

/** What things are called, by id, for those that an answer mentions by id only; empty until that is known. */
export function useNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].sort().slice(0, MAXIMUM);
  const { data } = useAnswer(NamesDocument, wanted.length === 0 ? null : { ids: wanted });
  return new Map(
    (data?.data.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name]] : [])),
  );
}
