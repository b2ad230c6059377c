import { areas, type Area, type CheckReport, type Finding } from './report';

const areaNames: Readonly<Record<Area, string>> = {
  MIGRATIONS: 'Migrations 迁移',
  CONSTRAINTS: 'Constraints 约束',
  INDEXES: 'Indexes 索引',
  ONTOLOGY: 'Ontology 本体',
  EVIDENCE: 'Evidence 证据',
  DATASET: 'Data set 数据集',
  COUNTS: 'Counts 计数',
};

export interface RenderOptions {
  /** Ends with a table of how many there are of each kind and type. */
  counts?: boolean;
}

/**
 * The report for a person at a terminal: a line for each area with a mark, below it what was found there in English
 * and Chinese, and at the end how many findings there are.
 */
export function renderReport(report: CheckReport, { counts = false }: RenderOptions = {}): string[] {
  return [
    ...areas.flatMap((area) => renderArea(area, report)),
    '',
    ...summary(report.findings),
    ...(counts ? ['', ...countsTable(report.counts)] : []),
  ];
}

function renderArea(area: Area, { checked, findings }: CheckReport): string[] {
  const looked = checked.filter((one) => one.area === area && !one.skipped);
  const left = checked.filter((one) => one.area === area && one.skipped);
  const found = findings.filter((one) => one.area === area);
  if (looked.length + left.length + found.length === 0) return [];
  const en = looked.map(({ what, count }) => `${what.en} ${number(count)}`).join(', ');
  const zh = looked.map(({ what, count }) => `${what.zh} ${number(count)}`).join('，');
  return [
    `${markOf(found, looked.length > 0)} ${areaNames[area]}${looked.length > 0 ? `: ${en} | ${zh}` : ''}`,
    ...left.flatMap(({ what: { en, zh } }) => [`    – ${en}`, `      ${zh}`]),
    ...found.flatMap(renderFinding),
  ];
}

function markOf(found: readonly Finding[], looked: boolean): string {
  if (found.some(({ severity }) => severity === 'ERROR')) return '✘';
  if (found.length > 0) return '!';
  return looked ? '✔' : '–';
}

function renderFinding({ severity, code, en, zh, examples }: Finding): string[] {
  return [
    `    ${severity === 'ERROR' ? '✘' : '!'} ${code}`,
    `      ${en}`,
    `      ${zh}`,
    ...examples.map((example) => `        · ${example}`),
  ];
}

function summary(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return ['Nothing differs. 没有差异。'];
  return [`Errors 错误: ${errors}, warnings 警告: ${warnings}.`];
}

/** Kinds, then types, without those of which there is none. */
function countsTable({ kinds, relationships }: CheckReport['counts']): string[] {
  const [left, right] = [column('Kind 类型', kinds), column('Relationship 关系', relationships)];
  return [...left, '', ...right];
}

function column(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts).filter(([, count]) => count > 0);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${title}: ${number(total)}`,
    ...rows.map(([name, count]) => `  ${name.padEnd(width)}  ${number(count).padStart(11)}`),
  ];
}

function number(count: number): string {
  return count.toLocaleString('en');
}
