import { withOneParameter } from '../../src/database/one-parameter';

describe('one parameter for a statement', () => {
  it('holds all that the text reads', () => {
    expect(
      withOneParameter('MATCH (n {id: $id}) WHERE n.name IN $names RETURN n LIMIT $limit', {
        id: 'District:one',
        names: ['a', 'b'],
        limit: 3,
      }),
    ).toEqual({
      text: 'MATCH (n {id: $given.id}) WHERE n.name IN $given.names RETURN n LIMIT $given.limit',
      parameters: { given: { id: 'District:one', names: ['a', 'b'], limit: 3 } },
    });
  });

  it('keeps what is read of a map, and is not sent where nothing is given', () => {
    expect(withOneParameter('RETURN $asked.place', { asked: { place: null } }).text).toBe(
      'RETURN $given.asked.place',
    );
    expect(withOneParameter('RETURN 1', {})).toEqual({ text: 'RETURN 1', parameters: {} });
  });

  it('refuses a text that reads what is not given, which a map would answer with null', () => {
    expect(() => withOneParameter('RETURN $id, $name', { id: 1 })).toThrow(
      'The statement has no value for $name.',
    );
  });
});
