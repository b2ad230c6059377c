import { IsOptional, IsUrl, Matches } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Node } from '../node';
import { Party } from '../organizations/party';
import { SourceKind } from './source-kind';

@Entity({
  plural: 'sources',
  description:
    'A document or data set that states facts. An article of a page is a source that is part of the page.',
})
export class Source extends Node {
  @Property(() => String, {
    required: true,
    description: 'Title as printed, or what it is where it has none.',
  })
  readonly title!: string;

  @Property(() => SourceKind, { required: true, description: 'What sort of source it is.' })
  readonly kind!: SourceKind;

  @Property(() => String, { description: 'Who speaks in it; null where not stated.' })
  readonly publisher?: string;

  @Property(() => String, {
    description: 'Where the publisher’s name comes from when the source does not print it.',
  })
  readonly publisherNote?: string;

  @Property(() => GraphQLLocalDate, { description: 'Day of publication.' })
  readonly date?: string;

  @Property(() => String, { description: 'Page or edition, as printed.' })
  readonly page?: string;

  @Property(() => String, { description: 'What it is, in our own words.' })
  readonly description?: string;

  @Property(() => String, {
    description: 'Address at which it can be read, as its data set gives it (http or https).',
  })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  readonly url?: string;

  @Property(() => String, {
    list: true,
    description:
      'Types of relationships of which it names every one in what it is about, for example PLEDGES; empty where it does not ' +
      'say so. Absence of others is never taken for a fact.',
  })
  @IsOptional()
  @Matches(/^[A-Z]+(_[A-Z]+)*$/, { each: true })
  readonly completeFor?: string[];

  @Property(() => GraphQLLocalDate, {
    description: 'Day on which it was withdrawn here; what only it supported is no longer shown.',
  })
  readonly withdrawnOn?: string;

  @Property(() => String, { description: 'Why it was withdrawn, in the words of who did.' })
  readonly withdrawalReason?: string;

  @Relationship(() => Source, {
    type: 'PART_OF_SOURCE',
    cardinality: 'ONE',
    description: 'The source it is part of, for example the page an article stands on.',
    inverse: { name: 'parts', description: 'Its articles or parts.' },
  })
  readonly partOf?: Source;

  @Relationship(() => Party, {
    type: 'PUBLISHED_BY',
    cardinality: 'ONE',
    description: 'The party that speaks in it.',
    inverse: { name: 'publications', description: 'Sources in which it speaks.' },
  })
  readonly publishedBy?: Party;
}
