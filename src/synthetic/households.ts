import { link, type Draft, type Values } from './draft';
import { observation, yearly } from './figures';
import { idOf, thing } from './naming';
import { numbersNearby, ruralCounty } from './places';
import type { Plan } from './plan';
import type { RandomStream } from './random-stream';
import { householdYears, type Sizes } from './sizes';

const modes = ['订单收购', '入股分红', '土地流转', '吸纳务工'] as const;

/** Groups of farm households, the operators that reach them, and what they gained from year to year. */
export function* households({ sizes, random }: Plan): Generator<Draft> {
  const draw = random('households');
  for (let number = 1; number <= sizes.householdGroups; number++) {
    const id = idOf('households', number);
    // Every cooperative reaches some: they are dealt out in turn.
    const cooperative = 1 + ((number - 1) % sizes.cooperatives);
    const county = idOf('county', ruralCounty(cooperative, sizes));
    yield thing('households', number, groupProperties(draw));
    yield link('LOCATED_IN', id, county);
    yield link('ENGAGED_BY', id, idOf('cooperative', cooperative), { mode: draw.pick(modes) });
    yield* secondOperator(id, cooperative, sizes, draw);
    yield* gains(number, county, draw);
  }
}

function* secondOperator(
  id: string,
  cooperative: number,
  sizes: Sizes,
  draw: RandomStream,
): Generator<Draft> {
  const [association] = draw.some(numbersNearby(cooperative, sizes.associations, sizes), 1);
  if (association === undefined || !draw.chance(50)) return;
  yield link('ENGAGED_BY', id, idOf('association', association), { mode: draw.pick(modes) });
}

function groupProperties(draw: RandomStream): Values {
  const householdKind = draw.chance(30) ? 'POOR_HOUSEHOLD' : 'FARM_HOUSEHOLD';
  const count = 10 * draw.between(1, 60);
  switch (draw.between(1, 4)) {
    case 1:
      return { householdKind };
    case 2:
      return counted(householdKind, count, 'MORE_THAN', `${count}余户`);
    case 3:
      return counted(householdKind, count, 'ABOUT', `约${count}户`);
    default:
      return counted(householdKind, count + draw.between(0, 9), 'EQUAL');
  }
}

function counted(
  householdKind: string,
  householdCount: number,
  householdCountComparator: string,
  householdCountPrinted = `${householdCount}户`,
): Values {
  return { householdKind, householdCount, householdCountComparator, householdCountPrinted };
}

/** A gain for each year, over whatever the group's figures are counted. */
function* gains(number: number, county: string, draw: RandomStream): Generator<Draft> {
  const denominator = draw.pick(['PER_HOUSEHOLD', 'PER_HOUSEHOLD', 'PER_PERSON', 'NOT_STATED']);
  let gain = 10 * draw.between(80, 600);
  for (const year of householdYears) {
    yield* observation({
      id: `Observation:synthetic-households-${String(number).padStart(6, '0')}/income-gain/${year}`,
      indicator: 'income-gain',
      subject: idOf('households', number),
      place: county,
      properties: { exact: String(gain), unit: '元', printed: `${gain}元`, denominator, ...yearly(year) },
    });
    gain += 10 * draw.between(0, 40);
  }
}
