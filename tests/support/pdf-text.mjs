/* node pdf-text.mjs <file>: prints the text of each page of a PDF as a JSON array. Its own process, as pdf.js is ESM only. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 })
  .promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map(({ str }) => str).join(' '));
}
console.log(JSON.stringify(pages));
