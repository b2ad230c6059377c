// What do sources leave open about these events: which of the $properties they do not state, and which parts
// nobody is stated to have, or nobody who is identified? PARTS stands for part.cypher, once for each part that the
// kind of event has.
UNWIND $events AS id
MATCH (event:Event {id: id})
CALL (event) {
PARTS
}
WITH event, collect({part: part, found: found}) AS parts
RETURN event.id AS event,
       [property IN $properties WHERE coalesce(event[property], 'NOT_STATED') = 'NOT_STATED'] AS properties,
       [one IN parts WHERE one.found = 'NOT_STATED' | one.part] AS notStated,
       [one IN parts WHERE one.found = 'NOT_IDENTIFIED' | one.part] AS notIdentified
