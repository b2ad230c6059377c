/** A part that an event of a kind has in the world, whether or not a source names who or what has it. */
export interface ExpectedPart {
  /** The field that lacks it. */
  property: string;
  /** The relationships that lead from the event to who or what has the part. */
  path: readonly string[];
  /** What is lacking, after "No source names …" and "does not tell …". */
  whom: string;
}

/** A property that says NOT_STATED or nothing, and what that leaves open. */
export interface StatedProperty {
  property: string;
  /** The field that lacks it, where it is called otherwise. */
  field?: string;
  /** The part that makes it needless where somebody is known to have it. */
  neededWithout?: string;
  message: string;
}

export interface Expected {
  parts: readonly ExpectedPart[];
  properties: readonly StatedProperty[];
}

const period: StatedProperty = {
  property: 'periodBasis',
  field: 'period',
  message: 'No source states when it was.',
};

/** What answers about an event of a kind should say to be whole. */
export const expectedOf = {
  PledgeLoan: {
    parts: [
      { property: 'borrowers', path: ['HAS_BORROWER'], whom: 'who borrowed' },
      { property: 'lenders', path: ['HAS_LENDER'], whom: 'who lent' },
      { property: 'pledgedRights', path: ['PLEDGES'], whom: 'which rights were pledged' },
    ],
    properties: [
      { property: 'pledgedRight', message: 'Which kind of right was pledged is not stated.' },
      period,
    ],
  },
  Subsidy: {
    parts: [
      { property: 'payers', path: ['HAS_PAYER'], whom: 'who paid it' },
      { property: 'recipients', path: ['HAS_RECIPIENT'], whom: 'who received it' },
    ],
    properties: [
      { property: 'flow', message: 'Whether it was received or paid out is not stated.' },
      {
        property: 'fundedBy',
        neededWithout: 'payers',
        message: 'Of which level of government the money is, is not stated.',
      },
      { property: 'purpose', message: 'What it was for is not stated.' },
      period,
    ],
  },
  EnforcementCase: {
    parts: [
      { property: 'rightHolders', path: ['CONCERNS', 'HELD_BY'], whom: 'who holds the right it is about' },
      { property: 'complainants', path: ['HAS_COMPLAINANT'], whom: 'who complained' },
      { property: 'respondents', path: ['HAS_RESPONDENT'], whom: 'against whom it was brought' },
    ],
    properties: [
      { property: 'infringedRight', message: 'Which kind of right it is about is not stated.' },
      period,
    ],
  },
} as const satisfies Readonly<Record<string, Expected>>;

export type KindWithGaps = keyof typeof expectedOf;
