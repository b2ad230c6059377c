import { Alert, createTheme } from '@mantine/core';

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
  // Blue 8 on white and blue 4 on the dark background hold a contrast above 4.5 to 1.
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    // Titles in the colour of the alert are too pale on its background.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
  },
});
