import { namedQuery } from '../../database/named-query';
import { leftOutOf } from '../event-period/left-out';

/** Where a question over two sides begins; each is a statement of its own, planned without the other ways. */
export type SidesAnchor = 'party' | 'place' | 'placeAndThere';

/** Events of one kind whose parties stand on sides, and the statements that follow from it. */
export interface EventSides {
  /** With the condition IN_YEAR still open, as `leftOut` and `recorded` have it. */
  links: Readonly<Record<SidesAnchor, string>>;
  leftOut: Readonly<Record<SidesAnchor, string>>;
  recorded: Readonly<Record<SidesAnchor, string>>;
  unnamedMembers: string;
}

interface Declaration {
  /** The kind of the events. */
  event: string;
  /** The relationships by which parties take part. Where one has a role, that is the side, else its type. */
  sides: readonly string[];
  /** The property that says which kinds of cooperation or service it is. */
  kinds: string;
}

const events = namedQuery('event-sides/events');
const links = namedQuery('event-sides/links');
const leftOut = leftOutOf('EVENTS');
const recorded = namedQuery('event-sides/recorded');
const unnamedMembers = namedQuery('event-sides/unnamed-members');

const takingPart = namedQuery('event-sides/taking-part');
const anchored = (name: string): string =>
  namedQuery(`event-sides/${name}`).replace('TAKING_PART', () => takingPart);
const ofPlace = anchored('of-place');
const anchors: Readonly<Record<SidesAnchor, string>> = {
  party: anchored('of-party'),
  place: ofPlace,
  placeAndThere: namedQuery('event-sides/of-place-and-there').replace('OF_PLACE', () => ofPlace),
};

/** Names of kinds, relationships and properties stand in the text, since Cypher takes none of them as a parameter. */
export function eventSides({ event, sides, kinds }: Declaration): EventSides {
  const write = (text: string): string =>
    text.replaceAll(/\b(EVENT|SIDES|KINDS)\b/g, (word) =>
      word === 'EVENT' ? event : word === 'SIDES' ? sides.join('|') : kinds,
    );
  const from = (text: string, anchor: SidesAnchor): string =>
    write(text.replace('EVENTS', () => events).replace('ANCHOR', () => anchors[anchor]));
  const ofEach = (text: string): Record<SidesAnchor, string> => ({
    party: from(text, 'party'),
    place: from(text, 'place'),
    placeAndThere: from(text, 'placeAndThere'),
  });
  return {
    links: ofEach(links),
    leftOut: ofEach(leftOut),
    recorded: ofEach(recorded),
    unnamedMembers: write(unnamedMembers),
  };
}
