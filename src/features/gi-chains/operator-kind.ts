import { registerEnumType } from 'type-graphql';

export enum OperatorKind {
  ENTERPRISE = 'ENTERPRISE',
  COOPERATIVE = 'COOPERATIVE',
  ASSOCIATION = 'ASSOCIATION',
  GROUP = 'GROUP',
  OTHER = 'OTHER',
}

registerEnumType(OperatorKind, {
  name: 'OperatorKind',
  description: 'What sort of party stands in a chain as operator.',
  valuesConfig: {
    ENTERPRISE: { description: 'A company or other commercial undertaking (公司、企业).' },
    COOPERATIVE: { description: 'A cooperative (合作社).' },
    ASSOCIATION: { description: 'An association (协会).' },
    GROUP: { description: 'A counted group of organisations that no source names one by one.' },
    OTHER: { description: 'Any other party, for example an agency or an institute.' },
  },
});
