import { saveFile } from './save-file';

/** Hands an SVG picture to the reader as a file. */
export function savePicture(svg: string, name: string): void {
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
}
