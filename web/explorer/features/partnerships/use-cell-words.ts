import type { Certainty, PartyForm } from '../../api/generated';
import { useWords } from '../../language/words';
import { asGroup } from './cooperations';
import type { Cell, CellEntry } from './matrix';
import { useGroupWords } from './use-group-words';
import { partnershipWords } from './words';

export interface CellLine {
  readonly certainty: Certainty;
  /** "1 cooperation". */
  readonly count: string;
  /** What the parties are: "group of 21, none of them named", "government". */
  readonly forms: readonly string[];
}

/** A cell in words: for each certainty how many cooperations are recorded, and of which form their parties are. */
export function useCellWords(): (cell: Cell) => readonly CellLine[] {
  const words = useWords(partnershipWords);
  const groupWords = useGroupWords();
  const formsOf = (entries: readonly CellEntry[]): readonly string[] => {
    const of = (form: PartyForm) => entries.filter((entry) => formOf(entry) === form);
    const groups = of('GROUP')
      .flatMap(({ locals }) => locals.map(({ party }) => asGroup(party)))
      .filter((group) => group !== null);
    const singles = of('SINGLE').length;
    return [
      ...groups.flatMap((group) => [
        groupWords.size(group),
        ...(group.namedMembers.totalCount === 0 ? [words.noneNamed] : []),
      ]),
      ...(of('GOVERNMENT').length > 0 ? [words.form.GOVERNMENT] : []),
      ...(singles > 0 ? [words.form.SINGLE(singles)] : []),
    ];
  };
  return ({ entries }) =>
    (['STATED', 'PROBABLE', 'POSSIBLE'] as const)
      .map((certainty) => ({ certainty, of: entries.filter((entry) => entry.certainty === certainty) }))
      .filter(({ of }) => of.length > 0)
      .map(({ certainty, of }) => ({ certainty, count: words.recorded(of.length), forms: formsOf(of) }));
}

/** A cooperation in which a group takes part is one of a group, whoever else does. */
function formOf({ locals }: CellEntry): PartyForm {
  const forms = locals.map(({ form }) => form);
  return (['GROUP', 'GOVERNMENT'] as const).find((form) => forms.includes(form)) ?? 'SINGLE';
}
