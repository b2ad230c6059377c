import { GraphQLFloat, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { integer } from '../../src/database/values';
import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { Comparator } from '../../src/entities/figures/comparator';
import { Node } from '../../src/entities/node';
import { Enterprise } from '../../src/entities/organizations/enterprise';
import { District } from '../../src/entities/places/district';
import { Entity, Property, Relationship, RelationshipProperties } from '../../src/ontology/decorators';
import { describeEnum } from '../../src/ontology/enums';
import { Ontology } from '../../src/ontology/ontology';

enum GadgetGrade {
  LOW = 'LOW',
  HIGH = 'HIGH',
}

describeEnum(GadgetGrade, {
  name: 'GadgetGrade',
  description: 'How good a gadget is.',
  values: { LOW: 'Not good.', HIGH: 'Good.' },
});

@RelationshipProperties({ description: 'How a gadget is used.' })
class Usage {
  @Property(() => String, { description: 'What for.' })
  readonly purpose?: string;

  @Property(() => GraphQLInt, { description: 'How often a day.' })
  readonly timesADay?: number;
}

/** A kind that nothing in src/ knows, with a property of every sort and a relationship of either cardinality. */
@Entity({ plural: 'gadgets', description: 'A gadget, for one test.' })
class Gadget extends Node {
  @Property(() => String, { required: true, description: 'What is printed on the gadget.' })
  readonly title!: string;

  @Property(() => GraphQLInt, { description: 'How many screws the gadget has.' })
  readonly screws?: number;

  @Property(() => GraphQLFloat, { description: 'How long the gadget is.' })
  readonly length?: number;

  @Property(() => Comparator, { qualifies: 'length', description: 'How the length is qualified.' })
  readonly lengthComparator?: Comparator;

  @Property(() => GraphQLLocalDate, { description: 'Day on which the gadget was made.' })
  readonly madeOn?: string;

  @Property(() => Boolean, { description: 'Whether the gadget works.' })
  readonly working?: boolean;

  @Property(() => GadgetGrade, { description: 'How good the gadget is.' })
  readonly grade?: GadgetGrade;

  @Property(() => String, { list: true, description: 'The colours of the gadget.' })
  readonly colours?: string[];

  @Property(() => GraphQLInt, { list: true, description: 'The sizes of its parts.' })
  readonly sizes?: number[];

  @Property(() => GadgetGrade, { list: true, description: 'The grades of its parts.' })
  readonly grades?: GadgetGrade[];

  @Relationship(() => District, {
    type: 'GADGET_STANDS_IN',
    locates: true,
    cardinality: 'ONE',
    description: 'Where the gadget stands.',
    inverse: { name: 'gadgets', description: 'Gadgets that stand here.' },
  })
  readonly standsIn?: District;

  @Relationship(() => Enterprise, {
    type: 'GADGET_USED_BY',
    cardinality: 'MANY',
    properties: () => Usage,
    description: 'Who uses the gadget.',
    inverse: { name: 'gadgets', description: 'Gadgets that it uses.' },
  })
  readonly usedBy?: Enterprise[];
}

/** All kinds of the project and the throw-away one. */
export const withGadgets = new Ontology([
  ...[...ontology.kinds.values()].map(({ entityClass }) => entityClass),
  Gadget,
]);

export type GadgetRow = Record<string, string | number | boolean | readonly (string | number)[]> & {
  id: string;
};

/** What is not stated is left out. */
export const gadgets: readonly GadgetRow[] = [
  {
    ...{ id: 'Gadget:a', title: 'Alpha 枣', screws: 2, length: 1.5, lengthComparator: 'EQUAL' },
    ...{ madeOn: '2020-01-15', working: true, grade: 'LOW' },
    ...{ colours: ['red', 'blue'], sizes: [1, 2], grades: ['LOW'] },
  },
  {
    ...{ id: 'Gadget:b', title: 'beta', screws: 1, length: 2, lengthComparator: 'MORE_THAN' },
    ...{ madeOn: '2020-06-30', working: false, grade: 'HIGH' },
    ...{ colours: ['blue'], sizes: [2], grades: ['LOW', 'HIGH'] },
  },
  {
    ...{ id: 'Gadget:c', title: 'Gamma', screws: 2, length: 3, lengthComparator: 'EQUAL' },
    ...{ madeOn: '2021-03-01', working: true, grade: 'HIGH' },
  },
  { id: 'Gadget:d', title: 'delta' },
];

/** Two districts of a city, two firms, and who uses which gadget where. */
export async function writeGadgets(database: Database): Promise<void> {
  const wholeNumbers = (value: GadgetRow[string], name: string): unknown => {
    if (name === 'screws') return integer(value as number);
    return name === 'sizes' ? (value as number[]).map((one) => integer(one)) : value;
  };
  const rows = gadgets.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, wholeNumbers(value, name)])),
  );
  await database.write('gadgets', async (run) => {
    await run(
      `CREATE (city:Node:Thing:Place:District {id: 'District:city', name: '市', level: 'PREFECTURE'})
       CREATE (east:Node:Thing:Place:District {id: 'District:east', name: '东区', level: 'COUNTY'})
       CREATE (east)-[:PART_OF {key: 'p'}]->(city)
       CREATE (:Node:Thing:Party:Organization:Enterprise {id: 'Enterprise:one', name: '甲'})
       CREATE (:Node:Thing:Party:Organization:Enterprise {id: 'Enterprise:two', name: '乙'})`,
    );
    await run(
      `MATCH (n:Thing)
       CREATE (:Name {key: n.id + '|' + n.name, normalized: n.name, field: 'name'})-[:NAMES]->(n)`,
    );
    await run('UNWIND $rows AS row CREATE (n:Node:Gadget) SET n = row', { rows });
    await run(
      `MATCH (a {id: 'Gadget:a'}), (b {id: 'Gadget:b'}), (c {id: 'Gadget:c'})
       MATCH (city {id: 'District:city'}), (east {id: 'District:east'})
       MATCH (one {id: 'Enterprise:one'}), (two {id: 'Enterprise:two'})
       CREATE (a)-[:GADGET_STANDS_IN {key: 's1'}]->(east), (b)-[:GADGET_STANDS_IN {key: 's2'}]->(city)
       CREATE (a)-[:GADGET_USED_BY {key: 'u1', purpose: 'sorting', timesADay: 3}]->(one)
       CREATE (a)-[:GADGET_USED_BY {key: 'u2', purpose: 'cleaning', certainty: 'PROBABLE'}]->(two)
       CREATE (b)-[:GADGET_USED_BY {key: 'u3', timesADay: 1, validFrom: '2020-01-01'}]->(one)
       CREATE (c)-[:GADGET_USED_BY {key: 'u4', purpose: 'sorting', timesADay: 5}]->(two)`,
    );
  });
}
