import { Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { frameWords } from './words';

/** The view of an address that leads nowhere. */
export function NotFound() {
  const words = useWords(frameWords);
  return (
    <>
      <Title order={1}>{words.notFound}</Title>
      <Text mt="md">{words.notFoundHelp}</Text>
    </>
  );
}
