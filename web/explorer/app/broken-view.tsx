import { Alert, Code, Container } from '@mantine/core';
import { useRouteError } from 'react-router';
import { useWords } from '../language/words';
import { frameWords } from './words';

/** Shown instead of a view that failed, with what failed. */
export function BrokenView() {
  const error = useRouteError();
  const words = useWords(frameWords);
  return (
    <Container py="xl">
      <Alert color="red" title={words.broken}>
        <p>{words.brokenHelp}</p>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      </Alert>
    </Container>
  );
}
