import { link, type Draft } from './draft';
import { idOf, thing, type Series } from './naming';
import { bigCounty, otherCounty, ruralCounty } from './places';
import type { Plan } from './plan';
import type { RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/** Enterprises, universities, research institutes, agencies, cooperatives and associations, each in its place. */
export function* organizations({ sizes, random }: Plan): Generator<Draft> {
  const draw = random('organizations');
  yield* located('enterprise', sizes.enterprises, (number) => placeOfEnterprise(number, sizes, draw));
  for (const [name, count] of [
    ['university', sizes.universities],
    ['institute', sizes.institutes],
    ['agency', sizes.agencies],
  ] as const) {
    yield* located(name, count, () => countyOfOffice(sizes, draw));
  }
  for (const [name, count] of [
    ['cooperative', sizes.cooperatives],
    ['association', sizes.associations],
  ] as const) {
    yield* located(name, count, (number) => idOf('county', ruralCounty(number, sizes)));
  }
}

function* located(name: Series, count: number, placeOf: (number: number) => string): Generator<Draft> {
  for (let number = 1; number <= count; number++) {
    yield thing(name, number);
    yield link('LOCATED_IN', idOf(name, number), placeOf(number));
  }
}

function placeOfEnterprise(number: number, sizes: Sizes, draw: RandomStream): string {
  // The first holds the most rights and is in the big county; the examples rely on it.
  if (number === 1 || draw.chance(40)) return idOf('county', bigCounty);
  return draw.chance(5)
    ? idOf('zone', draw.between(1, sizes.zones))
    : idOf('county', otherCounty(sizes, draw));
}

function countyOfOffice(sizes: Sizes, draw: RandomStream): string {
  return idOf('county', draw.chance(50) ? bigCounty : otherCounty(sizes, draw));
}
