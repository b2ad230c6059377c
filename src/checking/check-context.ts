import type { Database } from '../database/database';
import type { Parameters, Row } from '../database/statement';
import type { Ontology, RelationshipType } from '../ontology/ontology';
import type { Bilingual } from '../failures/catalogue';
import type { Area, ReportBuilder } from './report';

/** Nobody waits for a page here: a statement over all of a large database may take its time. */
const statementTimeoutMilliseconds = 300_000;

/** Up to so many nodes, a look-up without an index is a scan that nobody notices. */
const smallDatabase = 20_000;

/** What every check works with, and what the first ones learn for the later ones. */
export class CheckContext {
  /** All nodes, of any label; known when the labels are counted. */
  nodes = 0;
  readonly #unindexed = new Set<string>();

  constructor(
    private readonly database: Database,
    readonly ontology: Ontology,
    readonly report: ReportBuilder,
    /** Says how far the check is. */
    readonly say: (detail: string) => void,
  ) {}

  /** The declared relationship types of which there are some; known when the types are counted. */
  get presentTypes(): RelationshipType[] {
    const { relationships } = this.report.counts;
    return [...this.ontology.relationshipTypes.values()].filter(({ type }) => relationships[type]);
  }

  /** No index answers for this property, though one should. */
  addUnindexed(label: string, property: string): void {
    this.#unindexed.add(`${label}.${property}`);
  }

  /** Whether nodes can be looked up by a property in bearable time; where not, the report says what was left out. */
  canLookUp(label: string, property: string, area: Area, left: Bilingual): boolean {
    const key = `${label}.${property}`;
    const possible = this.nodes <= smallDatabase || !this.#unindexed.has(key);
    if (!possible) {
      this.report.skipped(
        area,
        `${left.en}: not looked at, because the index of ${key} is missing`,
        `${left.zh}：因缺少 ${key} 的索引而未检查`,
      );
    }
    return possible;
  }

  /** One statement in READ access mode. */
  async read(name: string, text: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.database.read(
      { name: `check ${name}`, text, parameters },
      { timeoutMilliseconds: statementTimeoutMilliseconds },
    );
  }
}
