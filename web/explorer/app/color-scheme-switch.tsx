import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../language/words';
import { MoonIcon, SunIcon } from './icons';
import { frameWords } from './words';

/** Changes between light and dark; what is chosen stays, and until then the system's choice holds. */
export function ColorSchemeSwitch() {
  const words = useWords(frameWords);
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      aria-label={words[other]}
      onClick={() => {
        setColorScheme(other);
      }}
    >
      {other === 'dark' ? <MoonIcon /> : <SunIcon />}
    </ActionIcon>
  );
}
