import { registerEnumType } from 'type-graphql';
import { ontology } from '../../entities';
import { kindEnum } from '../../query/kind-enum';

export enum ActivityRole {
  BORROWER = 'BORROWER',
  LENDER = 'LENDER',
  PLEDGED_RIGHT = 'PLEDGED_RIGHT',
  PAYER = 'PAYER',
  RECIPIENT = 'RECIPIENT',
  SUPPORTED = 'SUPPORTED',
  PARTNER = 'PARTNER',
  PROVIDER = 'PROVIDER',
  CLIENT = 'CLIENT',
  COMPLAINANT = 'COMPLAINANT',
  RESPONDENT = 'RESPONDENT',
  SUBJECT_OF_CASE = 'SUBJECT_OF_CASE',
  RECOGNIZED = 'RECOGNIZED',
  AWARDER = 'AWARDER',
  ORGANIZER = 'ORGANIZER',
  PLACE = 'PLACE',
  APPLIES_TO = 'APPLIES_TO',
  SIGNATORY = 'SIGNATORY',
  MEMBER = 'MEMBER',
  INVOLVED = 'INVOLVED',
}

registerEnumType(ActivityRole, {
  name: 'ActivityRole',
  description: 'The part that something has in an event, an agreement or an alliance.',
  valuesConfig: {
    BORROWER: { description: 'It borrowed.' },
    LENDER: { description: 'It lent.' },
    PLEDGED_RIGHT: { description: 'It secures the loan.' },
    PAYER: { description: 'It paid the subsidy.' },
    RECIPIENT: { description: 'It received the subsidy.' },
    SUPPORTED: { description: 'The subsidy was paid for it.' },
    PARTNER: { description: 'It is a party of the partnership.' },
    PROVIDER: { description: 'It provides the service.' },
    CLIENT: { description: 'It receives the service.' },
    COMPLAINANT: { description: 'It complained.' },
    RESPONDENT: { description: 'The complaint was made against it.' },
    SUBJECT_OF_CASE: { description: 'The case is about it; it is not the offender.' },
    RECOGNIZED: { description: 'It received the title, or is to receive it.' },
    AWARDER: { description: 'It awards the title.' },
    ORGANIZER: { description: 'It organised, issued, ran or handled the event.' },
    PLACE: { description: 'The event happened there or was for that place.' },
    APPLIES_TO: { description: 'The policy applies to it.' },
    SIGNATORY: { description: 'It signed the agreement.' },
    MEMBER: { description: 'It is a member of the alliance.' },
    INVOLVED: { description: 'It had another part, which `note` says where a source does.' },
  },
});

/** The part that a relationship from an activity gives to what it leads to. */
export const roleOfType: Readonly<Record<string, ActivityRole>> = {
  HAS_BORROWER: ActivityRole.BORROWER,
  HAS_LENDER: ActivityRole.LENDER,
  PLEDGES: ActivityRole.PLEDGED_RIGHT,
  HAS_PAYER: ActivityRole.PAYER,
  HAS_RECIPIENT: ActivityRole.RECIPIENT,
  SUPPORTS: ActivityRole.SUPPORTED,
  HAS_PARTNER: ActivityRole.PARTNER,
  PROVIDED_BY: ActivityRole.PROVIDER,
  PROVIDED_TO: ActivityRole.CLIENT,
  HAS_COMPLAINANT: ActivityRole.COMPLAINANT,
  HAS_RESPONDENT: ActivityRole.RESPONDENT,
  CONCERNS: ActivityRole.SUBJECT_OF_CASE,
  RECOGNIZES: ActivityRole.RECOGNIZED,
  AWARDED_BY: ActivityRole.AWARDER,
  ORGANIZED_BY: ActivityRole.ORGANIZER,
  TOOK_PLACE_IN: ActivityRole.PLACE,
  APPLIES_TO: ActivityRole.APPLIES_TO,
  SIGNED_BY: ActivityRole.SIGNATORY,
  HAS_ALLIANCE_MEMBER: ActivityRole.MEMBER,
  INVOLVES: ActivityRole.INVOLVED,
};

export const ActivityKind = kindEnum(
  ['Event', 'Agreement', 'Alliance'].map((name) => ontology.kind(name)),
  'ActivityKind',
  'The kinds of events, and agreements and alliances, in capitals: PLEDGE_LOAN is PledgeLoan.',
);
