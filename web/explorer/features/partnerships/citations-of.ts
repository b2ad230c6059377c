import type { CitedSourceFragment } from '../../api/generated';
import type { Language } from '../../language/language';
import { citation } from '../../parts/evidence/citation';

interface Cited {
  readonly provenance: readonly { readonly source: CitedSourceFragment | null }[] | null;
}

/** The sources of some entities, each once. */
export function citationsOf(cited: readonly Cited[], language: Language): readonly string[] {
  const sources = cited.flatMap(({ provenance }) => (provenance ?? []).flatMap(({ source }) => source ?? []));
  return [...new Set(sources.map((source) => citation(source, language)))];
}
