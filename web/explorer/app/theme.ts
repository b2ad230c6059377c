import { Alert, createTheme, type CSSVariablesResolver } from '@mantine/core';

/**
 * Chinese fonts of the system first; Noto Sans SC is fetched, from this server, only where none of them is there. It stands
 * before system-ui, because Chromium does not draw again with a font that comes later what system-ui drew as boxes.
 */
const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', system-ui, sans-serif";

/** The look of the page. */
export const theme = createTheme({
  fontFamily,
  headings: { fontFamily },
  fontFamilyMonospace: "ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', 'Noto Sans SC', monospace",
  primaryColor: 'blue',
  // White letters on blue 8 hold a contrast above 4.5 to 1 in both schemes.
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    // Titles in the colour of the alert are too pale on its background.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
  },
});

/** Secondary text and tinted labels, so dark (or so light) that they too hold a contrast above 4.5 to 1. */
export const readableColors: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-gray-light-color': colors.gray[8],
    '--mantine-color-teal-light-color': '#046a4b',
    '--mantine-color-orange-light-color': '#9a3412',
    '--mantine-color-red-light-color': '#a51111',
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[0],
    '--mantine-color-placeholder': colors.dark[1],
  },
});
