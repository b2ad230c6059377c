import type { ExportLanguage } from './vocabulary/words';
import { fieldName } from './vocabulary/words';

/** What the file is called: the operation, or what it asks for, and the day; made-up data say so first. */
export function fileStem(
  operationName: string | undefined,
  rootField: string,
  { language, synthetic, now }: { language: ExportLanguage; synthetic: boolean; now: Date },
): string {
  const title = language === 'zh' ? fieldName(rootField, 'Query', 'zh') : (operationName ?? rootField);
  return `${synthetic ? 'SYNTHETIC-' : ''}${title}-${now.toISOString().slice(0, 10)}`;
}

/** A header that names the download (RFC 6266), with a plain name for programs that know no other. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '').replace(/["\\]/g, '') || 'export';
  const fallback = plain.startsWith('-') ? `export${plain}` : plain;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
