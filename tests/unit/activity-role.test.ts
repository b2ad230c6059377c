import { ontology } from '../../src/entities';
import { ActivityKind, ActivityRole, roleOfType } from '../../src/features/activities/activity-role';

/** Relationships by which nothing has a part: figures that count an event, and a policy that follows from another. */
const noPart = ['QUANTIFIED_BY', 'IMPLEMENTS'];

describe('the roles of activities', () => {
  it('are one for each relationship that leads from an activity, so that no part is left out', () => {
    const fromActivities = [...ontology.relationshipTypes.values()]
      .filter(({ source }) => ['Event', 'Agreement', 'Alliance'].some((kind) => source.labels.includes(kind)))
      .map(({ type }) => type);
    expect(Object.keys(roleOfType).sort()).toEqual(
      fromActivities.filter((type) => !noPart.includes(type)).sort(),
    );
  });

  it('are all in use, each for one relationship', () => {
    expect(Object.values(roleOfType).sort()).toEqual(Object.values(ActivityRole).sort());
  });

  it('are of every kind of event, and of agreements and alliances', () => {
    const kinds = ontology.kind('Event').concreteKinds.map(({ name }) => name);
    expect(Object.values(ActivityKind)).toEqual([...kinds, 'Agreement', 'Alliance']);
    expect(ActivityKind).toMatchObject({ PLEDGE_LOAN: 'PledgeLoan', ENFORCEMENT_CASE: 'EnforcementCase' });
  });
});
