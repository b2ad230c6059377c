import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Status } from '../status';
import { Thing } from '../thing';

@Entity({ plural: 'agreements', description: 'A signed agreement or memorandum.' })
export class Agreement extends Thing {
  @Property(() => Status, { description: 'Whether it was signed.' })
  readonly status?: Status;

  @Relationship(() => Party, {
    type: 'SIGNED_BY',
    cardinality: 'MANY',
    description: 'Who signed it.',
    inverse: { name: 'signed', description: 'Agreements it signed.' },
  })
  readonly signedBy?: Party[];
}
