import {
  divisionsAbove,
  nationalDivisions,
  type Division,
} from '../../ontology/identifiers/national-divisions';
import { groupedBy } from '../../grouped-by';
import { normalizeName } from '../../ontology/text/normalize';

const byName: ReadonlyMap<string, readonly Division[]> = groupedBy(nationalDivisions, ({ name }) =>
  normalizeName(name),
);

/** The divisions with a name, within a city or province where one is given by its name or the beginning of it. */
export function divisionsNamed(name: string, within?: string): readonly Division[] {
  const found = byName.get(normalizeName(name)) ?? [];
  return within === undefined ? found : found.filter((division) => liesIn(division, within));
}

/** Divisions whose name begins with a text, for asking back; at most five. */
export function divisionsLike(text: string, within?: string): Division[] {
  return nationalDivisions
    .filter((division) => division.name.startsWith(text) && (!within || liesIn(division, within)))
    .slice(0, 5);
}

/** As people tell divisions of one name apart: 370402 山东省枣庄市市中区. */
export function describeDivision(division: Division): string {
  const above = divisionsAbove(division).reverse();
  return `${division.code} ${[...above, division].map(({ name }) => name).join('')}`;
}

const shortestBeginning = 2;

/** Whether a division is, or lies in, one that is given by its name or the beginning of it. */
export function liesIn(division: Division, within: string): boolean {
  const wanted = normalizeName(within);
  return [division, ...divisionsAbove(division)].some(
    ({ name }) => name === wanted || (wanted.length >= shortestBeginning && name.startsWith(wanted)),
  );
}
