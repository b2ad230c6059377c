import { dayWithin, written } from './calendar';
import { link, type Draft, type Values } from './draft';
import { idOf, thing } from './naming';
import type { Plan } from './plan';
import { distinct, type RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/**
 * Patents and trademarks with who holds them, some with the agency that acted: a few firms hold very many, most hold
 * one or none. They have no numbers: every number with a right check digit could be taken for a real right. Of some
 * patents those who applied are named: those who hold them, now and then with a university.
 */
export function* rights({ sizes, random }: Plan): Generator<Draft> {
  yield* patents(sizes, {
    draw: random('patents'),
    represented: random('representation'),
    applied: random('applications'),
  });
  yield* trademarks(sizes, random('trademarks'));
}

interface PatentStreams {
  readonly draw: RandomStream;
  readonly represented: RandomStream;
  readonly applied: RandomStream;
}

function* patents(sizes: Sizes, { draw, represented, applied }: PatentStreams): Generator<Draft> {
  const holder = (): string =>
    draw.chance(12)
      ? idOf('university', draw.rank(sizes.universities))
      : idOf('enterprise', draw.rank(sizes.enterprises));
  for (let number = 1; number <= sizes.patents; number++) {
    const properties = patentProperties(draw);
    yield thing('patent', number, { ...properties, ...classification(properties, applied) });
    const first = holder();
    const second = draw.chance(25) ? holder() : first;
    const holders = new Set([first, second]);
    for (const held of holders) yield link('HELD_BY', idOf('patent', number), held);
    if (applied.chance(30)) {
      const others = applied.chance(25) ? [idOf('university', applied.rank(sizes.universities))] : [];
      for (const applicant of new Set([...holders, ...others])) {
        yield link('APPLIED_BY', idOf('patent', number), applicant);
      }
    }
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

const ipcSymbols = [
  ...['H01M 10/0525', 'G06F 16/36', 'H01M 4/58', 'A23L 19/00', 'B60L 53/00', 'C02F 1/44', 'A01G 9/14'],
  ...['G06Q 10/06', 'H02J 7/00', 'B65G 47/90', 'A61K 36/00', 'F16K 31/04'],
];

/** One or two symbols, some much more often than others; designs are classified otherwise and have none. */
function classification({ patentType }: Values, draw: RandomStream): Values {
  if (patentType === 'DESIGN') return {};
  const chosen = distinct(draw.between(1, 2), () => draw.rank(ipcSymbols.length));
  return { ipcSymbols: chosen.flatMap((rank) => ipcSymbols[rank - 1] ?? []) };
}

function* trademarks(sizes: Sizes, draw: RandomStream): Generator<Draft> {
  for (let number = 1; number <= sizes.trademarks; number++) {
    const classes = distinct(draw.between(1, 3), () => draw.between(1, 45)).sort((one, other) => one - other);
    yield thing('trademark', number, { niceClasses: classes.map(String) });
    yield link('HELD_BY', idOf('trademark', number), idOf('enterprise', draw.rank(sizes.enterprises)));
  }
}
