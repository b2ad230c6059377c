import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const longestSlug = 80;

/** ASCII words joined by hyphens for a name: Chinese by pinyin without tones, the rest as it is. */
export function slug(name: string, longest = longestSlug): string {
  const words = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words === '') return shortDigest(name);
  if (words.length <= longest) return words;
  // The end of a long name is what tells it from others.
  return `${words.slice(0, longest - 9).replace(/-+$/, '')}-${shortDigest(name)}`;
}

/** Tells names of one slug apart. */
export function shortDigest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
