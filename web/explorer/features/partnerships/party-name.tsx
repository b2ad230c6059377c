import { Text } from '@mantine/core';
import type { NamedPartyFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { asGroup } from './cooperations';
import { useGroupWords } from './use-group-words';
import { partnershipWords } from './words';

interface PartyNameProps {
  readonly party: NamedPartyFragment;
  /** The group of which it is only a named member. */
  readonly group?: { readonly name: string } | null;
}

/** A party by its name; a group with its size and whom a source names of it, a mere member with its group. */
export function PartyName({ party, group }: PartyNameProps) {
  const words = useWords(partnershipWords);
  const groupWords = useGroupWords();
  const joined = useJoined();
  const asOne = asGroup(party);
  const notes = [
    ...(asOne ? [groupWords.size(asOne), groupWords.named(asOne)] : []),
    ...(group ? [words.onlyMember(group.name)] : []),
  ];
  return (
    <div>
      <EntityLink id={party.id} name={party.name} />
      {notes.length > 0 && (
        <Text size="xs" c="dimmed">
          {joined.statements(notes)}
        </Text>
      )}
    </div>
  );
}

/** The same in plain text, for copying. */
export function usePartyText(): (props: PartyNameProps) => string {
  const words = useWords(partnershipWords);
  const groupWords = useGroupWords();
  const joined = useJoined();
  return ({ party, group }) => {
    const asOne = asGroup(party);
    if (group) return `${party.name} (${words.onlyMember(group.name)})`;
    return asOne
      ? `${party.name} (${joined.statements([groupWords.size(asOne), groupWords.named(asOne)])})`
      : party.name;
  };
}
