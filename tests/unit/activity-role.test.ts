import { ontology } from '../../src/entities';
import { ActivityKind, ActivityRole, roleOfType } from '../../src/features/activities/activity-role';

/** Relationships by which nothing has a part: figures that count an event, and a policy that follows from another. */
const noPart = ['QUANTIFIED_BY', 'IMPLEMENTS'];

describe('the roles of activities', () => {
  it('are one for each relationship that leads from an event, so that no part is left out', () => {
    const fromEvents = [...ontology.relationshipTypes.values()]
      .filter(({ source }) => source.labels.includes('Event'))
      .map(({ type }) => type);
    expect(Object.keys(roleOfType).sort()).toEqual(
      fromEvents.filter((type) => !noPart.includes(type)).sort(),
    );
  });

  it('are all in use, each for one relationship', () => {
    expect(Object.values(roleOfType).sort()).toEqual(Object.values(ActivityRole).sort());
  });

  it('are of every kind of event', () => {
    const kinds = ontology.kind('Event').concreteKinds.map(({ name }) => name);
    expect(Object.values(ActivityKind)).toEqual(kinds);
    expect(ActivityKind).toMatchObject({ PLEDGE_LOAN: 'PledgeLoan', ENFORCEMENT_CASE: 'EnforcementCase' });
  });
});
