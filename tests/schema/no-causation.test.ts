import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../../src/environment';

/*
 * Sources report figures beside indications; nothing that we write says that the one brought about the other. Every
 * description, message and title of these features is a string in their files.
 */
const words =
  /\b(caus\w*|impact(s|ed)? on|effects?|led to|leads? to|leading to|due to|owing to|thanks to|result(s|ed|ing)? (in|from)|because of|brought about|contribut\w*|boost\w*|attribut\w*|thereby|drove|driven by|benefit(s|ed)? from)\b|导致|促使|使得|带来|归功|得益于|因此|从而|推动|拉动|促进|助力|带动/i;

/** Titles of fields are names, not claims. */
const names = /^(impacts|impactSummary|impact-summary\/.*)$/;

function stringsOf(file: string): string[] {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      strings.push(node.text);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return strings;
}

const features = ['gi-chains', 'impact-summary'].flatMap((name) => {
  const folder = join(projectFolder, 'src/features', name);
  return readdirSync(folder).map((file) => join(folder, file));
});

const operations = readdirSync(join(projectFolder, 'schema/operations'))
  .filter((file) => /^(gi|impact)/.test(file) && file.endsWith('.graphql'))
  .map((file) => join(projectFolder, 'schema/operations', file));

const titlesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));

const claims = (texts: readonly string[]): string[] =>
  texts.filter((text) => words.test(text) && !names.test(text));

it.each(features)('%s claims no cause', (file) => {
  expect(claims(stringsOf(file))).toEqual([]);
});

it('has read the texts', () => {
  expect(features.flatMap(stringsOf).length).toBeGreaterThan(200);
  expect(operations.length).toBeGreaterThanOrEqual(5);
});

it.each(operations)('the title of %s claims no cause', (file) => {
  expect(titlesOf(file)).toHaveLength(2);
  expect(claims(titlesOf(file))).toEqual([]);
});

it.each([
  'The indication led to higher incomes.',
  'Gains resulting from the mark.',
  'Incomes caused by it.',
  '地理标志带来增收',
  '从而促进农民增收',
])('would see a claim: %s', (claim) => {
  expect(claims([claim])).toEqual([claim]);
});
