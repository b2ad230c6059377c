import { namedQuery } from '../../database/named-query';

/** Events of one kind whose parties stand on sides, and the statements that follow from it. */
export interface EventSides {
  /** With the condition IN_YEAR still open, as `leftOut` and `recorded` have it. */
  links: string;
  leftOut: string;
  recorded: string;
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
const leftOut = namedQuery('event-sides/left-out');
const recorded = namedQuery('event-sides/recorded');
const unnamedMembers = namedQuery('event-sides/unnamed-members');

/** Names of kinds, relationships and properties stand in the text, since Cypher takes none of them as a parameter. */
export function eventSides({ event, sides, kinds }: Declaration): EventSides {
  const write = (text: string): string =>
    text
      .replace('EVENTS', () => events)
      .replaceAll(/\b(EVENT|SIDES|KINDS)\b/g, (word) =>
        word === 'EVENT' ? event : word === 'SIDES' ? sides.join('|') : kinds,
      );
  return {
    links: write(links),
    leftOut: write(leftOut),
    recorded: write(recorded),
    unnamedMembers: write(unnamedMembers),
  };
}
