import { dayWithin, written } from './calendar';
import { link, type Draft, type NodeDraft } from './draft';
import { idOf, thing } from './naming';
import { numbersNearby, ruralCounty } from './places';
import type { Plan } from './plan';
import type { RandomStream } from './random-stream';
import type { Sizes } from './sizes';

const regimes = [
  'CERTIFICATION_MARK',
  'AGRO_PRODUCT_REGISTRATION',
  'PRODUCT_PROTECTION',
  'COLLECTIVE_MARK',
] as const;

/** Products, the geographical indications of most of them, their protections and who operates them. */
export function* indications({ sizes, random }: Plan): Generator<Draft> {
  const draw = random('indications');
  for (let number = 1; number <= sizes.products; number++) yield* product(number, sizes, draw);
  for (let number = 1; number <= sizes.indications; number++) yield* indication(number, sizes, draw);
  for (let number = 1; number <= sizes.protections; number++) yield* protection(number, sizes, draw);
}

function* product(number: number, sizes: Sizes, draw: RandomStream): Generator<Draft> {
  const id = idOf('product', number);
  yield thing('product', number);
  yield link('PRODUCED_IN', id, idOf('county', ruralCounty(number, sizes)));
  const makers = numbersNearby(number, sizes.cooperatives, sizes);
  for (const maker of draw.some(makers, draw.between(1, 3))) {
    yield link('MADE_BY', id, idOf('cooperative', maker));
  }
}

function* indication(number: number, sizes: Sizes, draw: RandomStream): Generator<Draft> {
  const id = idOf('indication', number);
  yield thing('indication', number);
  yield link('IDENTIFIES', id, idOf('product', number));
  yield link('ORIGINATES_IN', id, idOf('county', ruralCounty(number, sizes)));
  const [holder] = share(number, sizes.associations, sizes);
  if (holder !== undefined) {
    yield link('HELD_BY', id, idOf('association', holder));
    yield link('OPERATED_BY', id, idOf('association', holder));
  }
  for (const cooperative of cooperativesOf(number, sizes, draw)) {
    yield link('OPERATED_BY', id, idOf('cooperative', cooperative));
  }
  if (draw.chance(50)) {
    yield link('OPERATED_BY', id, idOf('enterprise', draw.rank(sizes.enterprises)));
  }
}

/** Its share of the cooperatives of its county, so that each of them operates one, and some of the others. */
function cooperativesOf(indication: number, sizes: Sizes, draw: RandomStream): Set<number> {
  const others = draw.some(numbersNearby(indication, sizes.cooperatives, sizes), draw.between(0, 3));
  return new Set([...share(indication, sizes.cooperatives, sizes), ...others]);
}

/** Those of the operators of a county that fall to one of its indications when they are dealt out in turn. */
function share(indication: number, count: number, sizes: Sizes): number[] {
  const operators = numbersNearby(indication, count, sizes);
  const indications = numbersNearby(indication, sizes.indications, sizes);
  const turn = indications.indexOf(indication);
  return operators.filter((_, index) => index % indications.length === turn);
}

/** The first of an indication, or for a number beyond the indications the second, which is of another regime. */
function* protection(number: number, sizes: Sizes, draw: RandomStream): Generator<Draft> {
  const second = number > sizes.indications;
  const protects = second ? number - sizes.indications : number;
  const id = `GiProtection:synthetic-${String(protects).padStart(6, '0')}-${second ? 2 : 1}`;
  yield protectionNode(id, regimes[(protects + Number(second)) % regimes.length] ?? regimes[0], draw);
  yield link('PROTECTS', id, idOf('indication', protects));
}

function protectionNode(id: string, regime: string, draw: RandomStream): NodeDraft {
  const granted = draw.chance(85);
  const properties = granted
    ? { regime, status: 'GRANTED', protectedFrom: written(dayWithin(2008, 2024, draw)) }
    : { regime, status: 'APPLIED' };
  return { kind: 'GiProtection', id, properties };
}
