import { ontology } from '../../src/entities';
import { ties } from '../../src/features/traversals/ties';

/* What the statements of traversals rely on: by a relationship that two parties meet by, an event or a right leads to a party. */

it('every relationship by which parties meet leads from what is no party to a party', () => {
  const party = ontology.kind('Party').concreteKinds;
  for (const [type, tie] of ties) {
    if (tie === 'DIRECT') continue;
    const relationship = ontology.relationshipTypes.get(type);
    expect(relationship?.target.concreteKinds.filter((kind) => !party.includes(kind))).toEqual([]);
    expect(relationship?.source.concreteKinds.filter((kind) => party.includes(kind))).toEqual([]);
  }
});
