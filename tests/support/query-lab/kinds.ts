import { GraphQLFloat, GraphQLID, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Comparator } from '../../../src/entities/figures/comparator';
import { Entity, Property, Relationship, RelationshipProperties } from '../../../src/ontology/decorators';
import { describeEnum } from '../../../src/ontology/enums';
import { Ontology } from '../../../src/ontology/ontology';

const description = 'For tests.';

export enum Grade {
  LOW = 'LOW',
  HIGH = 'HIGH',
}

describeEnum(Grade, { name: 'Grade', description, values: { LOW: description, HIGH: description } });

@Entity({ plural: 'allNodes', interface: true, description })
abstract class Node {
  @Property(() => GraphQLID, { required: true, description })
  readonly id!: string;
}

@Entity({ plural: 'holders', orderedBy: ['name'], description })
class Holder extends Node {
  @Property(() => String, { description })
  readonly name?: string;

  @Property(() => GraphQLLocalDate, { description })
  readonly opened?: string;

  @Property(() => Boolean, { description })
  readonly active?: boolean;

  @Property(() => GraphQLInt, { description })
  readonly members?: number;

  @Property(() => Comparator, { qualifies: 'members', description })
  readonly membersComparator?: Comparator;
}

@RelationshipProperties({ description })
class Holding {
  @Property(() => String, { description })
  readonly role?: string;

  @Property(() => GraphQLInt, { description })
  readonly share?: number;
}

@Entity({ plural: 'rights', orderedBy: ['title', 'granted'], description })
class Right extends Node {
  @Property(() => String, { required: true, description })
  readonly title!: string;

  @Property(() => String, { list: true, description })
  readonly tags?: string[];

  @Property(() => Grade, { description })
  readonly grade?: Grade;

  @Property(() => GraphQLFloat, { description })
  readonly worth?: number;

  @Property(() => Comparator, { qualifies: 'worth', description })
  readonly worthComparator?: Comparator;

  @Property(() => GraphQLInt, { description })
  readonly pages?: number;

  @Property(() => GraphQLLocalDate, { description })
  readonly granted?: string;

  @Relationship(() => Holder, {
    type: 'HELD_BY',
    cardinality: 'MANY',
    properties: () => Holding,
    description,
    inverse: { name: 'holds', description, orderedBy: ['id', 'title', 'granted'] },
  })
  readonly heldBy?: Holder[];

  @Relationship(() => Right, { type: 'LIKE', cardinality: 'MANY', symmetric: true, description })
  readonly like?: Right[];
}

@Entity({ plural: 'gauges', description })
class Gauge extends Node {
  @Property(() => String, { description })
  readonly unit?: string;

  @Property(() => String, { list: true, description })
  readonly words?: string[];
}

/** A figure about a holder, or about a right and so about the one it was measured at. */
@Entity({
  plural: 'readings',
  period: { from: 'start', to: 'end', needed: true },
  figures: {
    value: 'number',
    measures: 'gauge',
    about: 'subject',
    alsoOf: { relationship: 'measuredAt', kind: 'Right' },
    undated: { property: 'basis', is: 'OPEN' },
  },
  description,
})
class Reading extends Node {
  @Property(() => GraphQLFloat, {
    rules: {
      compared: [
        { name: 'gauge', stated: true },
        { name: 'end', stated: true },
        {
          name: 'unit',
          counted: {
            relationship: 'gauge',
            properties: ['unit', 'words'],
            as: (printed, { unit, words }) =>
              (words as string[] | null)?.includes(printed ?? '') ? String(unit) : printed,
          },
        },
      ],
    },
    description,
  })
  readonly number?: number;

  @Property(() => String, { description })
  readonly unit?: string;

  @Property(() => String, { required: true, description })
  readonly basis!: string;

  @Property(() => GraphQLLocalDate, { description })
  readonly start?: string;

  @Property(() => GraphQLLocalDate, { description })
  readonly end?: string;

  @Relationship(() => Gauge, {
    type: 'OF_GAUGE',
    cardinality: 'ONE',
    description,
    inverse: { name: 'readings', description },
  })
  readonly gauge?: Gauge;

  @Relationship(() => Node, {
    type: 'READING_OF',
    cardinality: 'ONE',
    description,
    inverse: { name: 'measured', description },
  })
  readonly subject?: Node;

  @Relationship(() => Holder, {
    type: 'MEASURED_AT',
    cardinality: 'ONE',
    description,
    inverse: { name: 'measuredHere', description },
  })
  readonly measuredAt?: Holder;
}

/** A small ontology with every sort of value, qualified numbers and relationships of each direction. */
export const lab = new Ontology([Node, Holder, Right, Gauge, Reading]);
