import { GraphQLID, GraphQLInt } from 'graphql';
import { createStatement, type SchemaRule } from '../../src/database/graph-schema';
import { ontology as committed } from '../../src/entities';
import { Entity, Property } from '../../src/ontology/decorators';
import { Ontology } from '../../src/ontology/ontology';
import { schemaRules } from '../../src/ontology/storage';

const description = 'For this test.';

@Entity({ plural: 'allNodes', interface: true, description })
abstract class Node {
  @Property(() => GraphQLID, { required: true, description })
  readonly id!: string;
}

@Entity({ plural: 'works', interface: true, description })
abstract class Work extends Node {
  @Property(() => String, { identifier: true, description })
  readonly doi?: string;
}

@Entity({ plural: 'roadMaps', description })
class RoadMap extends Work {
  @Property(() => String, { identifier: true, description })
  readonly sheetNumber?: string;

  @Property(() => GraphQLInt, { indexed: true, description })
  readonly surveyYear?: number;

  @Property(() => String, { description })
  readonly remark?: string;
}

@Entity({ plural: 'atlases', description })
class Atlas extends Work {}

const named = (rules: readonly SchemaRule[]): Record<string, SchemaRule> =>
  Object.fromEntries(rules.map((rule) => [rule.name, rule]));

const withoutKinds = schemaRules(new Ontology([]));

describe('constraints and indexes of the classes', () => {
  it('begin with those of names, data sets and migrations, which are no kinds', () => {
    expect(withoutKinds.map(createStatement)).toEqual([
      'CREATE INDEX name_normalized_range IF NOT EXISTS FOR (n:Name) ON (n.normalized)',
      'CREATE CONSTRAINT name_key_unique IF NOT EXISTS FOR (n:Name) REQUIRE (n.key) IS UNIQUE',
      'CREATE INDEX name_folded_range IF NOT EXISTS FOR (n:Name) ON (n.folded)',
      'CREATE INDEX name_pinyin_range IF NOT EXISTS FOR (n:Name) ON (n.pinyin)',
      'CREATE INDEX name_initials_range IF NOT EXISTS FOR (n:Name) ON (n.initials)',
      'CREATE FULLTEXT INDEX name_search_fulltext IF NOT EXISTS FOR (n:Name) ON EACH [n.folded, n.kind, n.spelled, n.shortened] ' +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
      'CREATE CONSTRAINT dataset_id_unique IF NOT EXISTS FOR (n:Dataset) REQUIRE (n.id) IS UNIQUE',
      'CREATE CONSTRAINT conflict_key_unique IF NOT EXISTS FOR (n:Conflict) REQUIRE (n.key) IS UNIQUE',
      'CREATE INDEX conflict_subject_id_range IF NOT EXISTS FOR (n:Conflict) ON (n.subjectId)',
      'CREATE INDEX retracted_statement_subject_id_range IF NOT EXISTS FOR (n:RetractedStatement) ON (n.subjectId)',
      'CREATE CONSTRAINT withdrawal_id_unique IF NOT EXISTS FOR (n:Withdrawal) REQUIRE (n.id) IS UNIQUE',
      'CREATE CONSTRAINT ipgraph_database_id_unique IF NOT EXISTS FOR (n:IpgraphDatabase) REQUIRE (n.id) IS UNIQUE',
      'CREATE CONSTRAINT migration_version_unique IF NOT EXISTS FOR (n:Migration) REQUIRE (n.version) IS UNIQUE',
    ]);
  });

  it('follow from kinds, identifiers and indexed properties alone', () => {
    const rules = named(schemaRules(new Ontology([Node, Work, RoadMap])));
    for (const { name } of withoutKinds) {
      expect(rules).toHaveProperty(name);
      Reflect.deleteProperty(rules, name);
    }
    expect(rules).toEqual({
      node_id_unique: { name: 'node_id_unique', kind: 'UNIQUENESS', label: 'Node', properties: ['id'] },
      work_id_range: { name: 'work_id_range', kind: 'RANGE', label: 'Work', properties: ['id'] },
      work_doi_unique: { name: 'work_doi_unique', kind: 'UNIQUENESS', label: 'Work', properties: ['doi'] },
      road_map_id_unique: {
        name: 'road_map_id_unique',
        kind: 'UNIQUENESS',
        label: 'RoadMap',
        properties: ['id'],
      },
      road_map_sheet_number_unique: {
        name: 'road_map_sheet_number_unique',
        kind: 'UNIQUENESS',
        label: 'RoadMap',
        properties: ['sheetNumber'],
      },
      road_map_survey_year_range: {
        name: 'road_map_survey_year_range',
        kind: 'RANGE',
        label: 'RoadMap',
        properties: ['surveyYear'],
      },
    });
  });

  it('grow by exactly one rule with one more kind, whose inherited identifier is held at the interface', () => {
    const before = schemaRules(new Ontology([Node, Work, RoadMap]));
    const after = schemaRules(new Ontology([Node, Work, RoadMap, Atlas]));
    expect(after.filter(({ name }) => !(name in named(before))).map(createStatement)).toEqual([
      'CREATE CONSTRAINT atlas_id_unique IF NOT EXISTS FOR (n:Atlas) REQUIRE (n.id) IS UNIQUE',
    ]);
  });

  it('grow by exactly one rule with one more identifier and one more indexed property', () => {
    const rulesOf = (declare: (prototype: object) => void): string[] => {
      @Entity({ plural: 'globes', description })
      class Globe extends Work {}
      declare(Globe.prototype);
      return schemaRules(new Ontology([Node, Work, Globe])).map(createStatement);
    };
    const before = new Set(rulesOf(() => undefined));
    const added = (declare: (prototype: object) => void): string[] =>
      rulesOf(declare).filter((statement) => !before.has(statement));
    expect(
      added((prototype) => {
        Property(() => String, { identifier: true, description })(prototype, 'serialNumber');
      }),
    ).toEqual([
      'CREATE CONSTRAINT globe_serial_number_unique IF NOT EXISTS FOR (n:Globe) REQUIRE (n.serialNumber) IS UNIQUE',
    ]);
    expect(
      added((prototype) => {
        Property(() => GraphQLInt, { indexed: true, description })(prototype, 'madeIn');
      }),
    ).toEqual(['CREATE INDEX globe_made_in_range IF NOT EXISTS FOR (n:Globe) ON (n.madeIn)']);
    expect(
      added((prototype) => {
        Property(() => String, { indexed: true, list: true, description })(prototype, 'mapCodes');
      }),
    ).toEqual([
      'CREATE FULLTEXT INDEX globe_map_codes_fulltext IF NOT EXISTS FOR (n:Globe) ON EACH [n.mapCodes] ' +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}",
    ]);
    expect(
      added((prototype) => {
        Property(() => String, { description })(prototype, 'colour');
      }),
    ).toEqual([]);
  });

  it('create rules over several properties', () => {
    const rule = { label: 'Fact', properties: ['subject', 'year'] } as const;
    expect(createStatement({ ...rule, name: 'one_per_year', kind: 'UNIQUENESS' })).toBe(
      'CREATE CONSTRAINT one_per_year IF NOT EXISTS FOR (n:Fact) REQUIRE (n.subject, n.year) IS UNIQUE',
    );
    expect(createStatement({ ...rule, name: 'by_year', kind: 'RANGE' })).toBe(
      'CREATE INDEX by_year IF NOT EXISTS FOR (n:Fact) ON (n.subject, n.year)',
    );
  });
});

describe('constraints and indexes of the committed classes', () => {
  const rules = schemaRules(committed);

  it('have a name each', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('hold every official identifier once per kind, and ids across kinds', () => {
    const unique = rules.filter(({ kind }) => kind === 'UNIQUENESS');
    expect(
      unique.flatMap(({ label, properties }) => properties.map((property) => `${label}.${property}`)),
    ).toEqual(
      expect.arrayContaining([
        'Node.id',
        'Organization.unifiedSocialCreditCode',
        'Organization.legalEntityIdentifier',
        'Organization.rorId',
        'IpAgency.agencyCode',
        'District.divisionCode',
        'Patent.applicationNumber',
        'Trademark.registrationNumber',
        'Trademark.madridNumber',
        'Indicator.code',
      ]),
    );
  });
});
