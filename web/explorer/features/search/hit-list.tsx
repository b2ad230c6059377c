import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphiqlAddress } from '../../api/addresses';
import { SearchDocument } from '../../api/generated';
import { entityAddress } from '../../app/entity-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Found } from '../../parts/finding/found';
import { findingWords } from '../../parts/finding/words';
import { partWords } from '../../parts/words';
import { pageSize, useHits, type SearchFor } from './use-hits';
import { searchWords } from './words';

/** What a text finds, a page at a time, with how much there is. */
export function HitList({ searched }: { readonly searched: SearchFor }) {
  const words = useWords(searchWords);
  const common = useWords(partWords);
  const answer = useHits(searched);
  return (
    <Asked answer={answer}>
      {({ rows: hits, first }) => {
        if (hits.length === 0) return <Nothing query={searched.query} />;
        const { totalCount = hits.length, truncated = false } = first?.search ?? {};
        const count = truncated ? words.foundAtLeast : words.found;
        return (
          <>
            <Text role="status" size="sm">
              {count(hits.length, totalCount)}
            </Text>
            <Stack component="ol" gap="sm" pl="lg">
              {hits.map((hit) => (
                <li key={hit.cursor}>
                  <Found
                    hit={hit}
                    name={(name) => (
                      <Anchor component={Link} to={entityAddress(hit.node.id)}>
                        {name}
                      </Anchor>
                    )}
                  />
                </li>
              ))}
            </Stack>
            {answer.hasNextPage && (
              <Button
                variant="default"
                loading={answer.isFetchingNextPage}
                onClick={() => {
                  void answer.fetchNextPage();
                }}
              >
                {common.more}
              </Button>
            )}
            <Anchor
              size="sm"
              mt="sm"
              display="block"
              className="not-printed"
              href={graphiqlAddress(SearchDocument, { ...searched, first: pageSize })}
              target="_blank"
            >
              {common.showQuery}
            </Anchor>
          </>
        );
      }}
    </Asked>
  );
}

function Nothing({ query }: { readonly query: string }) {
  const words = useWords(searchWords);
  const finding = useWords(findingWords);
  return (
    <div role="status">
      <Text fw={700}>{finding.nothing(query)}</Text>
      <Text>{words.nothingHelp}</Text>
    </div>
  );
}
