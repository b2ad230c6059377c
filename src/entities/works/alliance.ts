import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Status } from '../status';
import { Thing } from '../thing';

@Entity({ plural: 'alliances', description: 'A standing alliance of places or organisations.' })
export class Alliance extends Thing {
  @Property(() => Status, { description: 'Whether it was founded.' })
  readonly status?: Status;

  @Relationship(() => Thing, {
    type: 'HAS_ALLIANCE_MEMBER',
    cardinality: 'MANY',
    description: 'The members that a source names; more may be counted in its figures.',
    inverse: { name: 'alliances', description: 'Alliances of which a source names it as a member.' },
  })
  readonly members?: Thing[];
}
