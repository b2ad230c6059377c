import { Text } from '@mantine/core';
import type { ChainFragment, ChainOperatorFragment } from '../../api/generated';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { ChainBeginning } from './chain-beginning';
import { chainKey, chainName } from './chain-rows';
import { Card, Missing, OpenPoints } from './card';
import { ChainLink } from './chain-link';
import { FigureList } from './figure-list';
import classes from './flow.module.css';
import { gapLines } from './gap-lines';
import { HouseholdBranch } from './household-branch';
import { impactWords } from './words';

/** Chains as boxes with lines between them, a list within a list; widths say nothing, since no source states amounts. */
export function ChainFlow({ chains }: { readonly chains: readonly ChainFragment[] }) {
  const words = useWords(impactWords);
  const { begin, operator, households, figures } = words.columns;
  return (
    <div className={classes.flow}>
      <div className={classes.headings} aria-hidden="true">
        {[begin, '', operator, '', households, figures].map((heading, column) => (
          <Text key={column} size="sm" c="dimmed" pl={column === 5 ? 'sm' : 0} pb="xs">
            {heading}
          </Text>
        ))}
      </div>
      <ul aria-label={words.flow}>
        {chains.map((chain) => (
          <Chain key={chainKey(chain)} chain={chain} />
        ))}
      </ul>
    </div>
  );
}

function Chain({ chain }: { readonly chain: ChainFragment }) {
  const words = useWords(impactWords);
  const { operators, householdsWithoutOperator, gaps } = chain;
  return (
    <li className={classes.chain} aria-label={chainName(chain)}>
      <ChainBeginning chain={chain} />
      <ul className={classes.branches}>
        {operators.map((link) => (
          <OperatorBranch key={link.operator?.id} link={link} chain={chain} />
        ))}
        {operators.length === 0 && (
          <li className={classes.branch}>
            <div className={classes.link} data-certainty="none" />
            <Missing>
              {householdsWithoutOperator.length > 0 ? words.gaps.engagedBy : words.gaps.operatedBy}
            </Missing>
            {householdsWithoutOperator.length > 0 && (
              <ul className={classes.branches}>
                {householdsWithoutOperator.map((households) => (
                  <HouseholdBranch
                    key={households.group?.id}
                    households={households}
                    operator={null}
                    gaps={gaps}
                  />
                ))}
              </ul>
            )}
          </li>
        )}
      </ul>
    </li>
  );
}

interface OperatorBranchProps {
  readonly link: ChainOperatorFragment;
  readonly chain: ChainFragment;
}

function OperatorBranch({ link, chain }: OperatorBranchProps) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const { operator, certainty, households, impacts, provenance } = link;
  if (!operator) return null;
  const relation = chain.geographicalIndication ? words.usedBy : words.madeBy;
  return (
    <li className={classes.branch}>
      <ChainLink
        relation={relation}
        certainty={certainty}
        passages={provenance}
        title={words.linkEvidence(chainName(chain), relation, operator.name)}
      />
      <Card kind={terms.kind(operator.__typename)} id={operator.id} name={operator.name}>
        <FigureList figures={impacts} heading={words.reportedOf} />
        <OpenPoints lines={gapLines(chain.gaps, [operator.id], words.gaps)} />
      </Card>
      <ul className={classes.branches}>
        {households.map((reached) => (
          <HouseholdBranch
            key={reached.group?.id}
            households={reached}
            operator={operator.name}
            gaps={chain.gaps}
          />
        ))}
        {households.length === 0 && (
          <li className={classes.branch}>
            <div className={classes.link} data-certainty="none" />
            <Missing>{words.gaps.engagesHouseholds}</Missing>
          </li>
        )}
      </ul>
    </li>
  );
}
