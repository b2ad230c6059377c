import { Entity, Property, Relationship, RelationshipProperties } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Place } from '../places/place';
import { Status } from '../status';
import { Thing } from '../thing';

@RelationshipProperties({ description: 'How something stands on a list.' })
export class Listing {
  @Property(() => Status, { description: 'Recommended for it, applied, or admitted.' })
  readonly status?: Status;
}

@Entity({
  plural: 'registers',
  description: 'A kept list: a cultivation list of firms, a project library, an archive.',
})
export class Register extends Thing {
  @Relationship(() => Party, {
    type: 'KEPT_BY',
    cardinality: 'MANY',
    description: 'Who keeps it.',
    inverse: { name: 'keeps', description: 'Registers it keeps.' },
  })
  readonly keptBy?: Party[];

  @Relationship(() => Place, {
    type: 'REGISTER_OF_PLACE',
    locates: true,
    cardinality: 'ONE',
    description: 'The place it is kept for.',
    inverse: { name: 'registers', description: 'Registers kept for this place.' },
  })
  readonly ofPlace?: Place;

  @Relationship(() => Thing, {
    type: 'LISTS',
    cardinality: 'MANY',
    properties: () => Listing,
    description: 'What it lists, as far as a source names or counts it.',
    inverse: { name: 'listedIn', description: 'Registers that list it, with how it stands there.' },
  })
  readonly entries?: Thing[];
}
