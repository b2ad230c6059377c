import path from 'node:path';
import { withoutCredentials } from '../database/database-failure';
import type { Bilingual } from '../failures/catalogue';
import type { Finding, FindingState } from './finding';
import { isThere } from './is-there';
import { readMavenSettings } from './maven-settings';

const ANSWER_MILLISECONDS = 4_000;

/**
 * Whether Maven will reach what it fetches Neo4j from. Asking Maven itself would take half a minute, so only the
 * mirror that its settings name is asked, for one small file; where that tells nothing, the finding says so.
 */
export async function examineRepository(version: string, maven: string): Promise<Finding> {
  const { mirror, hasProxy, localRepository } = await readMavenSettings(maven);
  const neo4j = `org/neo4j/neo4j/${version}/neo4j-${version}`;
  if (await isThere(path.join(localRepository, `${neo4j}.jar`))) {
    return about('ok', {
      en: `Maven has fetched Neo4j ${version} before (${localRepository}); the network was not tried.`,
      zh: `Maven 此前已获取过 Neo4j ${version}（${localRepository}）；未检查网络。`,
    });
  }
  if (hasProxy) return notTried({ en: "Maven's settings name a proxy", zh: 'Maven 的设置中配置了代理' });
  if (mirror === undefined) {
    return notTried({
      en: 'Maven asks its built-in repository, since its settings name no mirror',
      zh: 'Maven 的设置中没有镜像，将使用其内置的仓库',
    });
  }
  if (mirror.includes('${')) {
    return notTried({
      en: "the mirror of Maven's settings is named by a variable",
      zh: 'Maven 设置中的镜像地址含有变量',
    });
  }
  return askMirror(withoutCredentials(mirror), `${neo4j}.pom`);
}

/** Credentials in the address are Maven's: without them the mirror may refuse, which is no more than a warning. */
async function askMirror(mirror: string, file: string): Promise<Finding> {
  try {
    const url = `${mirror.replace(/\/$/, '')}/${file}`;
    const { ok, status } = await fetch(url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    if (ok) {
      return about('ok', {
        en: `The mirror of Maven's settings, ${mirror}, has Neo4j.`,
        zh: `Maven 设置中的镜像 ${mirror} 可提供 Neo4j。`,
      });
    }
    return about('warning', {
      en: `The mirror of Maven's settings, ${mirror}, answers HTTP ${status} for Neo4j. If the first start fails, check its address and the credentials in ~/.m2/settings.xml.`,
      zh: `Maven 设置中的镜像 ${mirror} 对 Neo4j 应答 HTTP ${status}。若首次启动失败，请检查 ~/.m2/settings.xml 中的地址和凭据。`,
    });
  } catch {
    return about('missing', {
      en: `The mirror of Maven's settings, ${mirror}, cannot be reached. Check the network, or name another one in ~/.m2/settings.xml.`,
      zh: `无法连接 Maven 设置中的镜像 ${mirror}。请检查网络，或在 ~/.m2/settings.xml 中更换镜像。`,
    });
  }
}

function notTried({ en, zh }: Bilingual): Finding {
  return about('warning', {
    en: `Not tried: ${en}. The first start fetches about 120 MB from there and says if it cannot.`,
    zh: `未检查：${zh}。首次启动将从那里获取约 120 MB，无法获取时会给出提示。`,
  });
}

function about(state: FindingState, text: Bilingual): Finding {
  return { item: 'maven repository', state, ...text };
}
