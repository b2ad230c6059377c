import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../../language/words';
import { partnershipWords } from './words';

interface ReadMoreProps {
  readonly answer: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** Whether all that was asked was answered. */
  readonly complete: boolean;
  /** How much has been read, in words. */
  readonly read: string;
}

/** How much of a list has been read, and the way to more of it. */
export function ReadMore({ answer, complete, read }: ReadMoreProps) {
  const words = useWords(partnershipWords);
  return (
    <Group gap="sm" my="xs">
      <Text size="sm" role="status">
        {read}
        {answer.hasNextPage ? words.notAll : complete ? words.allRead : ''}
      </Text>
      {answer.hasNextPage && (
        <Button
          className="not-printed"
          variant="default"
          size="compact-sm"
          loading={answer.isFetchingNextPage}
          onClick={() => {
            void answer.fetchNextPage();
          }}
        >
          {words.more}
        </Button>
      )}
    </Group>
  );
}
