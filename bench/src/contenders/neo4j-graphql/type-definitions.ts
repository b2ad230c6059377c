/**
 * The graph as a user of @neo4j/graphql describes it: the kinds that the operations touch, with what these select. Its
 * labels, properties, constraints and indexes are ipgraph's.
 */
export const typeDefinitions = /* GraphQL */ `
  interface Place {
    id: ID!
    name: String!
    parties: [Party!]! @declareRelationship
  }

  interface Party {
    id: ID!
    name: String!
    aliases: [String!]
    locatedIn: [Place!]! @declareRelationship
    rights: [Right!]! @declareRelationship
    partnerIn: [Partnership!]! @declareRelationship
    engagesHouseholds: [FarmHouseholdGroup!]! @declareRelationship
  }

  interface Right {
    id: ID!
    name: String!
    heldBy: [Party!]! @declareRelationship
  }

  type District implements Place @node {
    id: ID!
    name: String!
    level: String!
    partOf: [Place!]! @relationship(type: "PART_OF", direction: OUT)
    parts: [Place!]! @relationship(type: "PART_OF", direction: IN)
    parties: [Party!]! @relationship(type: "LOCATED_IN", direction: IN)
    geographicalIndications: [GeographicalIndication!]! @relationship(type: "ORIGINATES_IN", direction: IN)
  }

  type DevelopmentZone implements Place @node {
    id: ID!
    name: String!
    parties: [Party!]! @relationship(type: "LOCATED_IN", direction: IN)
  }

  ${party('Enterprise')}
  ${party('University')}
  ${party('ResearchInstitute')}
  ${party('IpAgency')}
  ${party('Cooperative')}
  ${party('Association')}
  ${party('FarmHouseholdGroup', 'householdKind: String householdCount: Int householdCountComparator: String')}

  type Patent implements Right @node {
    id: ID!
    name: String!
    patentType: String
    filingDate: String
    grantDate: String
    heldBy: [Party!]! @relationship(type: "HELD_BY", direction: OUT)
    representedBy: [IpAgency!]! @relationship(type: "REPRESENTED_BY", direction: OUT)
  }

  type Trademark implements Right @node {
    id: ID!
    name: String!
    niceClasses: [String!]
    heldBy: [Party!]! @relationship(type: "HELD_BY", direction: OUT)
  }

  type GeographicalIndication implements Right @node {
    id: ID!
    name: String!
    heldBy: [Party!]! @relationship(type: "HELD_BY", direction: OUT)
    product: [Product!]! @relationship(type: "IDENTIFIES", direction: OUT)
    operatedBy: [Party!]! @relationship(type: "OPERATED_BY", direction: OUT, properties: "Cited")
    protections: [GiProtection!]! @relationship(type: "PROTECTS", direction: IN)
  }

  type GiProtection @node {
    id: ID!
    regime: String
    status: String
    protectedFrom: String
  }

  type Product @node {
    id: ID!
    name: String!
  }

  type Partnership @node {
    id: ID!
    name: String!
    status: String
    startDate: String
    partners: [Party!]! @relationship(type: "HAS_PARTNER", direction: OUT, properties: "Participation")
    involves: [Patent!]! @relationship(type: "INVOLVES", direction: OUT)
  }

  type Indicator @node {
    id: ID!
    code: String!
    name: String!
    unit: String
  }

  type Observation @node {
    id: ID!
    value: Float
    unit: String
    periodEnd: String
    denominator: String
    indicator: [Indicator!]! @relationship(type: "OF_INDICATOR", direction: OUT)
  }

  type Passage @node {
    id: ID!
    code: String
    source: [Source!]! @relationship(type: "OF", direction: OUT)
  }

  type Source @node {
    id: ID!
    kind: String
  }

  type Participation @relationshipProperties {
    role: String
  }

  type Engagement @relationshipProperties {
    mode: String
    evidence: [String!]
  }

  type Cited @relationshipProperties {
    evidence: [String!]
  }
`;

function party(kind: string, own = ''): string {
  return `
  type ${kind} implements Party @node {
    id: ID!
    name: String!
    aliases: [String!]
    ${own}
    locatedIn: [Place!]! @relationship(type: "LOCATED_IN", direction: OUT)
    rights: [Right!]! @relationship(type: "HELD_BY", direction: IN)
    partnerIn: [Partnership!]! @relationship(type: "HAS_PARTNER", direction: IN, properties: "Participation")
    engagesHouseholds: [FarmHouseholdGroup!]!
      @relationship(type: "ENGAGED_BY", direction: IN, properties: "Engagement")
    observations: [Observation!]! @relationship(type: "OBSERVED_FOR", direction: IN)
  }`;
}
