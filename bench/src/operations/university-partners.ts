import { operation } from '../operation';

interface Place {
  id: string;
  name: string;
}

interface Partner {
  role: string;
  id: string;
  name: string;
  place: Place;
}

interface Partnership {
  id: string;
  name: string;
  status: string;
  startDate: string;
  role: string;
  partners: Partner[];
}

type Event = Omit<Partnership, 'role' | 'partners'>;
type Named = Pick<Partner, 'id' | 'name'>;

interface Ours {
  node: {
    partnerIn: {
      edges: {
        role: string;
        node: Event & { partners: { edges: { role: string; node: Named & { locatedIn: Place } }[] } };
      }[];
    };
  };
}

interface Theirs {
  universities: {
    partnerInConnection: {
      edges: {
        properties: { role: string };
        node: Event & {
          partnersConnection: {
            edges: { properties: { role: string }; node: Named & { locatedIn: [Place] } }[];
          };
        };
      }[];
    };
  }[];
}

type PositionalPartner = [string, string, string, string, string];
type PositionalPartnership = [string, string, string, string, string, PositionalPartner[]];

export const universityPartners = operation({
  name: 'university-partners',
  asks: '3 levels: 10 partnerships of a university, their partners with roles, and where these are',
  variables: (draw) => ({ university: draw.ranked('university') }),
  ipgraph: {
    document: `query ($university: ID!) {
      node(id: $university) { ... on University {
        partnerIn(first: 10) { edges { role node {
          id name status startDate
          partners(first: 10) { edges { role node { id name locatedIn { id name } } } }
        } } }
      } }
    }`,
    answer: ({ node }: Ours): Partnership[] =>
      node.partnerIn.edges.map(({ role, node: { partners, ...event } }) => ({
        ...event,
        role,
        partners: partners.edges.map(({ role: own, node: { locatedIn, ...named } }) => ({
          ...named,
          role: own,
          place: locatedIn,
        })),
      })),
  },
  neo4jGraphql: {
    document: `query ($university: ID!) {
      universities(where: { id: { eq: $university } }) {
        partnerInConnection(first: 10, sort: [{ node: { id: ASC } }]) { edges {
          properties { ... on Participation { role } }
          node { id name status startDate
            partnersConnection(first: 10, sort: [{ node: { id: ASC } }]) { edges {
              properties { role } node { id name locatedIn { id name } }
            } }
          }
        } }
      }
    }`,
    answer: ({ universities: [university] }: Theirs): Partnership[] | undefined =>
      university?.partnerInConnection.edges.map(({ properties, node: { partnersConnection, ...event } }) => ({
        ...event,
        role: properties.role,
        partners: partnersConnection.edges.map(({ properties: own, node: { locatedIn, ...named } }) => ({
          ...named,
          role: own.role,
          place: locatedIn[0],
        })),
      })),
  },
  handWritten: {
    statement: `MATCH ()<-[taken:HAS_PARTNER]-(event)
      WHERE taken.partnerInIdOrder > $university + '|' AND taken.partnerInIdOrder < $university + '}'
      WITH taken, event ORDER BY taken.partnerInIdOrder LIMIT 10
      CALL (event) {
        MATCH (event)-[has:HAS_PARTNER]->(partner)
        WITH has, partner ORDER BY partner.id LIMIT 10
        MATCH (partner)-[:LOCATED_IN]->(place)
        RETURN collect([has.role, partner.id, partner.name, place.id, place.name]) AS partners
      }
      RETURN collect([taken.role, event.id, event.name, event.status, event.startDate, partners]) AS partnerships`,
    answer: ([row]: readonly { partnerships: PositionalPartnership[] }[]): Partnership[] | undefined =>
      row?.partnerships.map(([role, id, name, status, startDate, partners]) => ({
        id,
        name,
        status,
        startDate,
        role,
        partners: partners.map(([own, partnerId, partnerName, placeId, placeName]) => ({
          role: own,
          id: partnerId,
          name: partnerName,
          place: { id: placeId, name: placeName },
        })),
      })),
  },
});
