import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** The most data sets answered. */
export const maximumDatasets = 100;

/** The most data sets that the version is made from; more than anyone loads one by one. */
export const maximumDatasetsOfVersion = 10_000;

@ObjectType({ description: 'A data set whose records this graph holds.' })
export class Dataset {
  @Field(() => String, { description: 'The name it gives itself.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When something of it was last written; null where that was not recorded.',
  })
  readonly loadedAt!: Date | null;
}

@ObjectType({ description: 'What this graph is, before anything in it is believed.' })
export class Graph {
  @Field(() => Boolean, {
    description:
      'True where the data are SYNTHETIC: made up by a program for demonstrations and measurements. Nothing in such ' +
      'a graph says anything about the world: no enterprise, right, person or figure in it exists.',
  })
  readonly synthetic!: boolean;

  @Field(() => String, {
    description:
      'Names this state of the data, for citing: it changes whenever something of a data set is written. Databases ' +
      'that were loaded apart have different ones.',
  })
  readonly version!: string;

  @Field(() => [Dataset], {
    description: `The data sets that were loaded, by name, at most ${maximumDatasets}.`,
  })
  readonly datasets!: Dataset[];
}
