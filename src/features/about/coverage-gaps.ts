import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { readKinds } from './coverage.query';
import { maximumCounted, maximumListed, type KindCoverage } from './coverage.type';

const withoutFigures = namedQuery('about/without-figures');

/** The most places and the most indicators without a figure that are named; the rest is counted. */
const maximumNamed = 100;

const withoutRow = z.object({
  count: z.number(),
  listed: z.array(z.object({ id: z.string(), name: z.string() })),
});

type Without = z.infer<typeof withoutRow>;

/** What the graph lacks: kinds without an entity, places and indicators without a figure, and what lists leave out. */
export async function coverageGaps(context: RequestContext): Promise<Gap[]> {
  const [kinds, rows] = await Promise.all([
    readKinds(context),
    context.read({
      name: 'places and indicators without figures',
      text: withoutFigures,
      parameters: { limit: integer(maximumNamed) },
    }),
  ]);
  const [places, indicators] = rows.map((row) => withoutRow.parse(row));
  return [
    ...kinds.filter(({ count }) => count === 0).map(emptyKind),
    ...withoutFigure(places, 'place'),
    ...withoutFigure(indicators, 'indicator'),
    ...listsCut(kinds),
  ];
}

function emptyKind({ kind }: KindCoverage): Gap {
  return gap(GapReason.NOT_STATED, `No ${kind} is recorded.`, { property: kind, count: 0 });
}

function withoutFigure(without: Without | undefined, what: 'place' | 'indicator'): Gap[] {
  const { count, listed } = without ?? { count: 0, listed: [] };
  const named = listed.map(({ id, name }) =>
    gap(GapReason.NOT_STATED, `There is no figure for the ${what} ${name}.`, {
      subject: id,
      property: 'observations',
    }),
  );
  const rest = count - listed.length;
  if (rest === 0) return named;
  const message = `There is no figure for ${rest} more ${what}s.`;
  return [...named, gap(GapReason.NOT_STATED, message, { property: 'observations', count: rest })];
}

/** The lists are bounded; what is beyond the bound is counted here. */
function listsCut(kinds: readonly KindCoverage[]): Gap[] {
  const beyond = (kind: string, bound: number, property: string): Gap[] => {
    const rest = (kinds.find((one) => one.kind === kind)?.count ?? 0) - bound;
    if (rest <= 0) return [];
    const message = `\`${property}\` looks at ${bound}; ${rest} more are recorded.`;
    return [gap(GapReason.NOT_COVERED, message, { property, count: rest })];
  };
  return [
    ...beyond('Source', maximumListed, 'sources'),
    ...beyond('Indicator', maximumListed, 'indicators'),
    ...beyond('Observation', maximumCounted, 'periods'),
  ];
}
