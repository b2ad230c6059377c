import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * Traditional characters as simplified ones. Taking it twice changes nothing: a character whose simplified form is itself
 * the traditional form of another (薴, 苧, 苎) is followed to the end.
 */
export function simplified(text: string): string {
  const form = convert(text);
  return form === text ? form : simplified(form);
}
