import { dayWithin, written } from './calendar';
import { link, type Draft, type Values } from './draft';
import { idOf, thing } from './naming';
import type { Plan } from './plan';
import { distinct, type RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/**
 * Patents and trademarks with who holds them, some with the agency that acted: a few firms hold very many, most hold
 * one or none. They have no numbers: every number with a right check digit could be taken for a real right.
 */
export function* rights({ sizes, random }: Plan): Generator<Draft> {
  yield* patents(sizes, random('patents'), random('representation'));
  yield* trademarks(sizes, random('trademarks'));
}

function* patents(sizes: Sizes, draw: RandomStream, represented: RandomStream): Generator<Draft> {
  const holder = (): string =>
    draw.chance(12)
      ? idOf('university', draw.rank(sizes.universities))
      : idOf('enterprise', draw.rank(sizes.enterprises));
  for (let number = 1; number <= sizes.patents; number++) {
    yield thing('patent', number, patentProperties(draw));
    const first = holder();
    const second = draw.chance(25) ? holder() : first;
    for (const held of new Set([first, second])) yield link('HELD_BY', idOf('patent', number), held);
    if (represented.chance(20)) {
      yield link('REPRESENTED_BY', idOf('patent', number), idOf('agency', represented.rank(sizes.agencies)));
    }
  }
}

function patentProperties(draw: RandomStream): Values {
  const filed = dayWithin(2010, 2022, draw);
  const granted = draw.chance(85);
  return {
    patentType: draw.pick(['INVENTION', 'INVENTION', 'UTILITY_MODEL', 'UTILITY_MODEL', 'DESIGN']),
    filingDate: written(filed),
    ...(granted ? { grantDate: written(filed + draw.between(180, 1_000)) } : {}),
  };
}

function* trademarks(sizes: Sizes, draw: RandomStream): Generator<Draft> {
  for (let number = 1; number <= sizes.trademarks; number++) {
    const classes = distinct(draw.between(1, 3), () => draw.between(1, 45)).sort((one, other) => one - other);
    yield thing('trademark', number, { niceClasses: classes.map(String) });
    yield link('HELD_BY', idOf('trademark', number), idOf('enterprise', draw.rank(sizes.enterprises)));
  }
}
