/** One message in the two languages of the users. */
export interface Bilingual {
  en: string;
  zh: string;
}

const ownNeo4jEn = 'or set NEO4J_URI to use a Neo4j that runs elsewhere';
const ownNeo4jZh = '或设置 NEO4J_URI 以使用别处运行的 Neo4j';

/**
 * Everything that can keep ipgraph from starting or working, by its stable code: what is wrong, then what to do.
 * A code never changes its meaning. No message holds a password; addresses come without user and password.
 */
export const catalogue = {
  BAD_SETTINGS: ({ faults }: { faults: readonly ({ name: string } & Bilingual)[] }) => ({
    en: `These settings cannot be used: ${faults.map(({ name, en }) => `${name}: ${en}`).join('; ')}. See docs/operating.md.`,
    zh: `以下设置无法使用：${faults.map(({ name, zh }) => `${name}：${zh}`).join('；')}。参见 docs/operating.md。`,
  }),
  PORT_IN_USE: ({ port, free, setting }: { port: number; free: number; setting: string }) => ({
    en: `Port ${port} is taken by another program. Port ${free} is free: set ${setting}=${free}, or stop that program.`,
    zh: `端口 ${port} 已被其他程序占用。端口 ${free} 空闲：请设置 ${setting}=${free}，或停止那个程序。`,
  }),
  HOST_NOT_USABLE: ({ host }: { host: string }) => ({
    en: `HOST ${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 to be reached from other machines.`,
    zh: `HOST ${host} 不是本机的地址。请用 127.0.0.1；若要供其他机器访问，请用 0.0.0.0。`,
  }),
  JAVA_MISSING: ({ where }: { where: string }) => ({
    en:
      `No Java was found in ${where}. Install Java 17 or 21 (for example "apt install openjdk-17-jre-headless" or ` +
      `"brew install openjdk@17"), ${ownNeo4jEn}.`,
    zh:
      `在 ${where} 中没有找到 Java。请安装 Java 17 或 21（例如 “apt install openjdk-17-jre-headless” 或 ` +
      `“brew install openjdk@17”），${ownNeo4jZh}。`,
  }),
  JAVA_TOO_OLD: ({ where, found, minimum }: { where: string; found: number; minimum: number }) => ({
    en:
      `Neo4j needs Java ${minimum} or newer, and ${where} has Java ${found}. Install Java 17 or 21 and let JAVA_HOME ` +
      `name it, ${ownNeo4jEn}.`,
    zh: `Neo4j 需要 Java ${minimum} 或更新版本，而 ${where} 中是 Java ${found}。请安装 Java 17 或 21 并用 JAVA_HOME 指明，${ownNeo4jZh}。`,
  }),
  MAVEN_MISSING: () => ({
    en:
      'The first start fetches Neo4j with Maven, and no "mvn" was found in the PATH. Install Maven (for example ' +
      `"apt install maven" or "brew install maven"), ${ownNeo4jEn}.`,
    zh:
      '首次启动要用 Maven 获取 Neo4j，而 PATH 中没有找到 “mvn”。请安装 Maven（例如 “apt install maven” 或 ' +
      `“brew install maven”），${ownNeo4jZh}。`,
  }),
  NETWORK_UNREACHABLE: ({ reason, log }: { reason: string; log: string }) => ({
    en:
      'The first start fetches Neo4j from the network, and Maven did not reach its repository. Check the network, or ' +
      `name a mirror or proxy in ~/.m2/settings.xml, and start again. Maven said: ${reason} (all of it: ${log})`,
    zh:
      '首次启动要从网络获取 Neo4j，但 Maven 连不上它的仓库。请检查网络，或在 ~/.m2/settings.xml 中配置镜像或代理，然后重新启动。' +
      `Maven 的原话：${reason}（全文见 ${log}）`,
  }),
  RESOLVE_FAILED: ({ reason, log }: { reason: string; log: string }) => ({
    en:
      'Maven could not fetch Neo4j. Check the mirror or proxy in ~/.m2/settings.xml, and start again. Maven said: ' +
      `${reason} (all of it: ${log})`,
    zh: `Maven 未能获取 Neo4j。请检查 ~/.m2/settings.xml 中的镜像或代理，然后重新启动。Maven 的原话：${reason}（全文见 ${log}）`,
  }),
  FOLDER_IN_USE: ({ folder, pid, since }: { folder: string; pid: number; since: string }) => ({
    en:
      `The data folder ${folder} is in use by process ${pid}, started ${since}. Stop it with "npx ipgraph stop", or ` +
      'choose another folder with IPGRAPH_DATA.',
    zh: `数据文件夹 ${folder} 正被进程 ${pid} 使用（启动于 ${since}）。请用 “npx ipgraph stop” 停止它，或用 IPGRAPH_DATA 另选文件夹。`,
  }),
  FOLDER_NOT_USABLE: ({ folder, reason }: { folder: string; reason: string }) => ({
    en: `The data folder ${folder} cannot be written to (${reason}). Give its owner the right to write, or choose another folder with IPGRAPH_DATA.`,
    zh: `数据文件夹 ${folder} 无法写入（${reason}）。请赋予写权限，或用 IPGRAPH_DATA 另选文件夹。`,
  }),
  DISK_FULL: ({ folder, free, needed }: { folder: string; free: number; needed: number }) => ({
    en: `The disk that holds ${folder} has ${free} MB left, and ${needed} MB are needed. Free some space, or choose a folder on another disk with IPGRAPH_DATA.`,
    zh: `${folder} 所在的磁盘只剩 ${free} MB，需要 ${needed} MB。请腾出空间，或用 IPGRAPH_DATA 选择另一磁盘上的文件夹。`,
  }),
  PASSWORD_LOST: ({ home, file }: { home: string; file: string }) => ({
    en:
      `There is a database in ${home}, but its password file ${file} is gone. Put the file back, or remove the whole ` +
      'data folder to begin with an empty database.',
    zh: `${home} 中有数据库，但它的密码文件 ${file} 不见了。请放回该文件；若要从空数据库开始，请删除整个数据文件夹。`,
  }),
  PASSWORD_REFUSED: ({ file }: { file: string }) => ({
    en:
      `The database does not take the password in ${file}. Put back the file that belongs to this folder, or remove ` +
      'the whole data folder to begin with an empty database.',
    zh: `数据库不接受 ${file} 中的密码。请放回属于此文件夹的密码文件；若要从空数据库开始，请删除整个数据文件夹。`,
  }),
  NEO4J_START_FAILED: ({ reason, logs }: { reason: string; logs: string }) => ({
    en: `Neo4j did not start: ${reason}. More in ${logs}.`,
    zh: `Neo4j 未能启动：${reason}。详见 ${logs}。`,
  }),
  NEO4J_LOST: ({ how, logs }: { how: string; logs: string }) => ({
    en: `Neo4j ended while the server was running (${how}) and could not be brought back. Start again; nothing that was committed is lost. More in ${logs}.`,
    zh: `服务器运行期间 Neo4j 意外结束（${how}），且未能恢复。请重新启动；已提交的数据不会丢失。详见 ${logs}。`,
  }),
  ORPHAN_NOT_OURS: ({ pid, folder }: { pid: number; folder: string }) => ({
    en:
      `Process ${pid} is a Neo4j on ${folder}, but the database that answers is not the one of this folder, so it was ` +
      'left alone. Stop that process yourself, or choose another folder with IPGRAPH_DATA.',
    zh: `进程 ${pid} 是在 ${folder} 上运行的 Neo4j，但应答的数据库不属于此文件夹，因此未动它。请自行停止该进程，或用 IPGRAPH_DATA 另选文件夹。`,
  }),
  DATABASE_UNREACHABLE: ({ uri, reason }: { uri: string; reason: string }) => ({
    en: `No Neo4j answers at ${uri} (${reason}). Check NEO4J_URI (scheme, host, port) and that Neo4j runs, or leave NEO4J_URI out to use a local one.`,
    zh: `${uri} 没有 Neo4j 应答（${reason}）。请检查 NEO4J_URI（协议、主机、端口）以及 Neo4j 是否在运行；不设 NEO4J_URI 则使用本地的 Neo4j。`,
  }),
  DATABASE_LOGIN_REFUSED: ({ uri, user }: { uri: string; user: string }) => ({
    en: `The Neo4j at ${uri} refuses the user ${user} with the password given. Check NEO4J_USER and NEO4J_PASSWORD.`,
    zh: `${uri} 的 Neo4j 拒绝了用户 ${user} 和所给的密码。请检查 NEO4J_USER 和 NEO4J_PASSWORD。`,
  }),
  DATABASE_NOT_FOUND: ({ uri, database }: { uri: string; database: string }) => ({
    en: `The Neo4j at ${uri} has no database called ${database}. Check NEO4J_DATABASE.`,
    zh: `${uri} 的 Neo4j 没有名为 ${database} 的数据库。请检查 NEO4J_DATABASE。`,
  }),
  DATABASE_TOO_OLD: ({ uri, found, minimum }: { uri: string; found: string; minimum: string }) => ({
    en: `The Neo4j at ${uri} is version ${found}, and ipgraph needs ${minimum} or newer. Upgrade it, or leave NEO4J_URI out to use a local one.`,
    zh: `${uri} 的 Neo4j 版本为 ${found}，ipgraph 需要 ${minimum} 或更新版本。请升级；不设 NEO4J_URI 则使用本地的 Neo4j。`,
  }),
  DATABASE_READ_ONLY: ({ uri }: { uri: string }) => ({
    en:
      `The Neo4j at ${uri} takes no writes, and this database is not yet in the state that this version needs. Allow ` +
      'writes, name the leader of the cluster (neo4j:// finds it), or bring the database up from elsewhere first.',
    zh: `${uri} 的 Neo4j 不接受写入，而此数据库尚未达到本版本所需的状态。请允许写入，或指向集群的主节点（neo4j:// 会自动找到），或先从别处完成准备。`,
  }),
  DATABASE_RIGHTS_MISSING: ({ uri, user, reason }: { uri: string; user: string; reason: string }) => ({
    en: `The user ${user} of the Neo4j at ${uri} may not do what is needed to prepare the database: ${reason}. Give that user the right to write data and to create constraints and indexes.`,
    zh: `${uri} 的 Neo4j 用户 ${user} 没有准备数据库所需的权限：${reason}。请授予该用户写数据以及创建约束和索引的权限。`,
  }),
  DATABASE_OUT_OF_SPACE: ({ uri, reason }: { uri: string; reason: string }) => ({
    en: `The Neo4j at ${uri} could not write to its disk (${reason}). Free some space there and start again; what was committed is safe, the rest was rolled back.`,
    zh: `${uri} 的 Neo4j 无法写入磁盘（${reason}）。请腾出空间后重新启动；已提交的数据安全，其余已回滚。`,
  }),
  DATABASE_NOT_OURS: () => ({
    en:
      'This database holds data that ipgraph did not write, and was left as it is. Give an empty database (NEO4J_URI, ' +
      'NEO4J_DATABASE), leave NEO4J_URI out to use a local one, or consent to writing beside that data with ' +
      'NEO4J_ALLOW_FOREIGN_DATA=true.',
    zh: '此数据库中有并非 ipgraph 写入的数据，未作任何改动。请提供空数据库（NEO4J_URI、NEO4J_DATABASE）；不设 NEO4J_URI 则使用本地的 Neo4j；若同意与那些数据共存，请设置 NEO4J_ALLOW_FOREIGN_DATA=true。',
  }),
  DATABASE_SCHEMA_CONFLICT: ({ reason }: { reason: string }) => ({
    en: `The data in this database break a rule that ipgraph needs: ${reason}. Use an empty database, or remove those data.`,
    zh: `此数据库中的数据违反了 ipgraph 所需的约束：${reason}。请使用空数据库，或移除那些数据。`,
  }),
  DATABASE_IS_SYNTHETIC: () => ({
    en: 'This database holds SYNTHETIC data made by "ipgraph demo"; sources are never loaded beside it. Serve it with "npx ipgraph demo", or choose another folder with IPGRAPH_DATA.',
    zh: '此数据库中是 “ipgraph demo” 生成的合成数据，绝不与真实来源混放。请用 “npx ipgraph demo” 打开它，或用 IPGRAPH_DATA 另选文件夹。',
  }),
  FOLDER_HOLDS_SOURCES: ({ folder }: { folder: string }) => ({
    en: `The folder ${folder} holds a database that the demo did not make. SYNTHETIC data are never loaded beside sources: choose an empty folder with --folder.`,
    zh: `文件夹 ${folder} 中有并非 demo 生成的数据库。合成数据绝不与真实来源混放：请用 --folder 选择空文件夹。`,
  }),
  DEMO_OF_OTHER_SIZE: ({ folder, has, asked }: { folder: string; has: string; asked: string }) => ({
    en: `The folder ${folder} holds a demo of ${has}, and ${asked} was asked for. Choose another folder with --folder, or remove this one.`,
    zh: `文件夹 ${folder} 中的 demo 是 ${has}，而要求的是 ${asked}。请用 --folder 另选文件夹，或删除此文件夹。`,
  }),
  MIGRATION_REFUSED: (text: Bilingual) => text,
  DATASET_REFUSED: ({ folder, reasons }: { folder: string; reasons: string }) => ({
    en: `The data set in ${folder} cannot be loaded, and nothing was changed:\n${reasons}`,
    zh: `${folder} 中的数据集无法装载，数据库未作改动（原因见上）。`,
  }),
  SOURCE_UNKNOWN: ({ source }: { source: string }) => ({
    en: `The graph has no source ${source}. List them with the query { sources { nodes { id title } } }.`,
    zh: `图中没有来源 ${source}。可用查询 { sources { nodes { id title } } } 列出全部来源。`,
  }),
  SOURCE_NOT_WITHDRAWN: ({ source }: { source: string }) => ({
    en: `The source ${source} is not withdrawn, so there is nothing to undo.`,
    zh: `来源 ${source} 并未撤回，无需恢复。`,
  }),
  LEDGER_REFUSED: ({ files, faults }: { files: string; faults: readonly Bilingual[] }) => ({
    en: `There are ${faults.length} fault(s) in ${files}, and nothing was loaded:\n${faults.map(({ en }) => en).join('\n')}\nMend them and load again; docs/ledgers.md explains every column.`,
    zh: `${files} 有 ${faults.length} 处错误，数据库未作改动：\n${faults.map(({ zh }) => zh).join('\n')}\n请改正后重新装载；各列说明见 docs/ledgers.zh-CN.md。`,
  }),
  BACKGROUND_START_FAILED: ({ log }: { log: string }) => ({
    en: `The server did not start; what it said stands above and in ${log}.`,
    zh: `服务器未能启动；原因见上文和 ${log}。`,
  }),
  NOT_RUNNING: ({ folder }: { folder: string }) => ({
    en: `No ipgraph server runs on the data folder ${folder}. Start one with "npm start".`,
    zh: `数据文件夹 ${folder} 上没有运行中的 ipgraph 服务器。请用 “npm start” 启动。`,
  }),
  WORKERS_FAILED: ({ reason }: { reason: string }) => ({
    en: `The worker processes keep ending (${reason}), so the server was stopped. Start with WORKERS=1 to see the cause.`,
    zh: `工作进程不断退出（${reason}），服务器已停止。请用 WORKERS=1 启动以查看原因。`,
  }),
  SERVER_UNREACHABLE: ({ url, reason }: { url: string; reason: string }) => ({
    en: `No ipgraph server answers at ${url} (${reason}). Start one with "npm start", or name it with --url.`,
    zh: `${url} 没有 ipgraph 服务器应答（${reason}）。请用 “npm start” 启动，或用 --url 指明。`,
  }),
  SERVER_STARTING: ({ folder, pid }: { folder: string; pid: number }) => ({
    en: `The server of the data folder ${folder} (process ${pid}) is still starting. Try again when "npx ipgraph status" says that it is ready.`,
    zh: `数据文件夹 ${folder} 的服务器（进程 ${pid}）仍在启动。请待 “npx ipgraph status” 显示就绪后再试。`,
  }),
  SERVER_ANSWER_NOT_UNDERSTOOD: ({ url, status }: { url: string; status: number }) => ({
    en: `What answers at ${url} is not a GraphQL server (HTTP ${status}). Check the address, or what stands between.`,
    zh: `${url} 的应答不是 GraphQL 的应答（HTTP ${status}）。请检查地址以及中间的代理。`,
  }),
  FILE_NOT_READABLE: ({ file, reason }: { file: string; reason: string }) => ({
    en: `The file ${file} cannot be read (${reason}).`,
    zh: `文件 ${file} 无法读取（${reason}）。`,
  }),
  BAD_USAGE: (text: Bilingual) => text,
} as const satisfies Record<string, (details: never) => Bilingual>;

export type FailureCode = keyof typeof catalogue;

/** What a failure's text is filled in with; for one without details, an object without properties. */
export type FailureDetails<Code extends FailureCode> =
  Parameters<(typeof catalogue)[Code]> extends [infer Details] ? Details : Record<string, never>;
