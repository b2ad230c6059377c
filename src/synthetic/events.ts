import { dayWithin, written } from './calendar';
import { link, type Draft, type Values } from './draft';
import { idOf, thing } from './naming';
import { bigCounty, otherCounty } from './places';
import type { Plan } from './plan';
import { distinct, type RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/** Partnerships of firms with universities and institutes, and what agencies do for their clients. */
export function* events({ sizes, random }: Plan): Generator<Draft> {
  const [partnerships, engagements] = [random('partnerships'), random('engagements')];
  for (let number = 1; number <= sizes.partnerships; number++) {
    yield* partnership(number, sizes, partnerships);
  }
  for (let number = 1; number <= sizes.engagements; number++) {
    yield* engagement(number, sizes, engagements);
  }
}

function* partnership(number: number, sizes: Sizes, draw: RandomStream): Generator<Draft> {
  const id = idOf('partnership', number);
  yield thing('partnership', number, eventProperties(draw));
  yield link('TOOK_PLACE_IN', id, anyCounty(sizes, draw));
  for (const firm of someFirms(number, 3, sizes, draw)) {
    yield link('HAS_PARTNER', id, firm, { role: 'INDUSTRY' });
  }
  for (const partner of researchPartners(number, sizes, draw)) {
    yield link('HAS_PARTNER', id, partner, { role: 'RESEARCH' });
  }
  yield* involvedPatents(id, '合作产生的专利', draw.between(0, 2), sizes, draw);
}

function* engagement(number: number, sizes: Sizes, draw: RandomStream): Generator<Draft> {
  const id = idOf('engagement', number);
  yield thing('engagement', number, eventProperties(draw));
  yield link('TOOK_PLACE_IN', id, anyCounty(sizes, draw));
  yield link('PROVIDED_BY', id, idOf('agency', number === 1 ? 1 : draw.rank(sizes.agencies)));
  for (const client of someFirms(number, 8, sizes, draw)) yield link('PROVIDED_TO', id, client);
  yield* involvedPatents(id, '代理申请的专利', draw.between(2, 7), sizes, draw);
}

function eventProperties(draw: RandomStream): Values {
  const began = dayWithin(2016, 2024, draw);
  const done = draw.chance(70);
  return {
    status: done ? 'DONE' : 'UNDER_WAY',
    periodBasis: 'STATED',
    startDate: written(began),
    ...(done ? { endDate: written(began + draw.between(30, 700)) } : {}),
  };
}

function anyCounty(sizes: Sizes, draw: RandomStream): string {
  return idOf('county', draw.chance(40) ? bigCounty : otherCounty(sizes, draw));
}

/** The first event of a kind is one of the first firm, university and agency, whatever the size of the graph. */
function someFirms(event: number, most: number, sizes: Sizes, draw: RandomStream): string[] {
  const drawn = distinct(draw.between(1, most), () => draw.rank(sizes.enterprises));
  return (event === 1 ? [1] : drawn).map((firm) => idOf('enterprise', firm));
}

function researchPartners(event: number, sizes: Sizes, draw: RandomStream): string[] {
  const partners = Array.from({ length: draw.between(1, 2) }, () =>
    draw.chance(70)
      ? idOf('university', draw.rank(sizes.universities))
      : idOf('institute', draw.rank(sizes.institutes)),
  );
  return event === 1 ? [idOf('university', 1)] : [...new Set(partners)];
}

function* involvedPatents(
  event: string,
  role: string,
  wanted: number,
  sizes: Sizes,
  draw: RandomStream,
): Generator<Draft> {
  for (const patent of distinct(wanted, () => draw.between(1, sizes.patents))) {
    yield link('INVOLVES', event, idOf('patent', patent), { role });
  }
}
