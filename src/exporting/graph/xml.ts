/** What XML 1.0 allows in no form, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In an attribute these would be read as spaces.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text as it may stand in an element or in an attribute; what XML forbids becomes U+FFFD. */
export function escaped(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? '');
}

/** An element with its attributes, and either text that is XML already or nothing. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${written.join('')}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
