import { readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** What Maven's settings say about where artefacts come from. */
export interface MavenSettings {
  /** The mirror that stands for the central repository. */
  mirror: string | undefined;
  hasProxy: boolean;
  /** Where Maven keeps what it has fetched. */
  localRepository: string;
}

/** Reads the settings of the user and of the installation; the user's win. Neither need be there. */
export async function readMavenSettings(maven: string): Promise<MavenSettings> {
  const home = path.join(homedir(), '.m2');
  const installation = path.dirname(path.dirname(await realpath(maven)));
  const files = [path.join(home, 'settings.xml'), path.join(installation, 'conf', 'settings.xml')];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const settings = texts.map(withoutComments);
  return {
    mirror: settings.flatMap(mirrorsOfCentral)[0],
    hasProxy: settings.some((text) =>
      elements(text, 'proxy').some((proxy) => element(proxy, 'active') !== 'false'),
    ),
    localRepository:
      settings.map((text) => element(text, 'localRepository')).find((folder) => folder !== undefined) ??
      path.join(home, 'repository'),
  };
}

/** Addresses of the mirrors that are asked in place of the central repository, in the order of the file. */
export function mirrorsOfCentral(settings: string): string[] {
  return elements(settings, 'mirror').flatMap((mirror) => {
    const rules = (element(mirror, 'mirrorOf') ?? '').split(',').map((rule) => rule.trim());
    const isAsked = rules.some((rule) => ['*', 'central', 'external:*'].includes(rule));
    const url = element(mirror, 'url');
    return isAsked && !rules.includes('!central') && url !== undefined ? [url] : [];
  });
}

function withoutComments(xml: string): string {
  return xml.replace(/<!--[^]*?-->/g, '');
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map(([, content = '']) => content);
}

function element(xml: string, name: string): string | undefined {
  return elements(xml, name)[0]?.trim();
}
