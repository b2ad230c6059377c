import { readEnvironment, settingDescriptions, type Environment, type SettingName } from '../environment';
import { findingOf, type Finding } from './finding';

type Overrides = Partial<Record<SettingName, string>>;

/** The settings as far as they can be used: a wrong one is a finding, and has its default in what follows. */
export function usableSettings(overrides: Overrides): { environment: Environment; finding: Finding } {
  try {
    const environment = readEnvironment(undefined, overrides);
    const text = { en: 'All settings can be used.', zh: '所有设置均可使用。' };
    return { environment, finding: { item: 'settings', state: 'ok', ...text } };
  } catch (error) {
    return { environment: withoutWrongOnes(overrides), finding: findingOf('settings', error) };
  }
}

/** An empty setting counts as left out. The list is read backwards, since NEO4J_URI needs the password after it. */
function withoutWrongOnes(overrides: Overrides): Environment {
  const names = settingDescriptions.map(({ name }) => name).reverse();
  const leftOut = new Set(names);
  const read = (): Environment => {
    const blank = Object.fromEntries([...leftOut].map((name) => [name, '']));
    return readEnvironment(undefined, { ...overrides, ...blank });
  };
  for (const name of names) {
    leftOut.delete(name);
    try {
      read();
    } catch {
      leftOut.add(name);
    }
  }
  return read();
}
