import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useQueryClient, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NoAnswer, type Answer, type Refusal } from '../api/ask';
import { useWords } from '../language/words';
import { Differences, type Difference } from './differences';
import { partWords } from './words';

interface AskedProps<Data> {
  readonly answer: UseQueryResult<Answer<Data>> | UseInfiniteQueryResult<Answer<Data>>;
  readonly children: (data: Data) => ReactNode;
}

/** An answer while it is awaited, when it is there, and when there is none; what was refused stands above it. */
export function Asked<Data>({ answer, children }: AskedProps<Data>) {
  const words = useWords(partWords);
  const queries = useQueryClient();
  if (answer.isPending) {
    return (
      <Group role="status" my="md">
        <Loader size="sm" />
        <Text>{words.loading}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            // What was asked and is not there ends as an error that offers to ask again; what is shown already stays.
            void queries.cancelQueries(
              { predicate: ({ state }) => state.data === undefined },
              { revert: false },
            );
          }}
        >
          {words.cancel}
        </Button>
      </Group>
    );
  }
  const again = (
    <Button
      variant="default"
      mt="sm"
      size="compact-sm"
      onClick={() => {
        void answer.refetch();
      }}
    >
      {words.again}
    </Button>
  );
  if (answer.isError) {
    return (
      <Refused title={words.refusedTitle} refusals={refusalsOf(answer.error)}>
        {again}
      </Refused>
    );
  }
  const { data, refusals } = answer.data;
  return (
    <div aria-busy={answer.isFetching}>
      {refusals.length > 0 && (
        <Refused
          title={refusals.every(isNotComparable) ? words.notComparable : words.partlyRefused}
          refusals={distinct(refusals)}
        >
          {!refusals.every(isNotComparable) && again}
        </Refused>
      )}
      {children(data)}
    </div>
  );
}

const isNotComparable = ({ code }: Refusal): boolean => code === 'NOT_COMPARABLE';

function refusalsOf(error: Error): readonly Refusal[] {
  if (error instanceof NoAnswer && error.refusals.length > 0) return error.refusals;
  const code = error instanceof NoAnswer ? error.code : error.name;
  return [{ code, message: error.message, path: [], extensions: {} }];
}

/** Each refusal once: a field that is refused is so in every row. */
function distinct(refusals: readonly Refusal[]): readonly Refusal[] {
  const told = refusals.map((refusal) => {
    const { code, message, extensions } = refusal;
    return [JSON.stringify([code, message, extensions.differences]), refusal] as const;
  });
  return [...new Map(told).values()];
}

interface RefusedProps {
  readonly title: string;
  readonly refusals: readonly Refusal[];
  readonly children?: ReactNode;
}

/** What was refused and why: in the reader's language what to do, then what differs, or the words of the API. */
function Refused({ title, refusals, children }: RefusedProps) {
  const words = useWords(partWords);
  const help: Readonly<Record<string, string>> = words.refusal;
  return (
    <Alert color="orange" title={title} my="md" role="alert">
      {refusals.map(({ code, message, extensions }, index) => {
        const differences = (extensions.differences ?? []) as readonly Difference[];
        const isNeverAdded = differences.some(({ property }) => property === 'additivity');
        return (
          <div key={index}>
            <Text>{(isNeverAdded ? words.refusal.neverAdded : help[code]) ?? words.refusal.other}</Text>
            {differences.length > 0 ? (
              <Differences differences={differences} />
            ) : (
              <Text size="sm">
                {code}: {message}
              </Text>
            )}
          </div>
        );
      })}
      {children}
    </Alert>
  );
}
