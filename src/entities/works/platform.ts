import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Place } from '../places/place';
import { Status } from '../status';
import { Thing } from '../thing';

@Entity({
  plural: 'platforms',
  description:
    'A system or channel that people use: a service platform, an online filing system, a hotline, a medium.',
})
export class Platform extends Thing {
  @Property(() => Status, { description: 'Whether it was running.' })
  readonly status?: Status;

  @Relationship(() => Party, {
    type: 'RUN_BY',
    cardinality: 'MANY',
    description: 'Who runs it.',
    inverse: { name: 'runs', description: 'Platforms it runs.' },
  })
  readonly runBy?: Party[];

  @Relationship(() => Place, {
    type: 'SERVES_PLACE',
    locates: true,
    cardinality: 'MANY',
    description: 'The places it serves.',
    inverse: { name: 'platforms', description: 'Platforms that serve this place.' },
  })
  readonly serves?: Place[];
}
