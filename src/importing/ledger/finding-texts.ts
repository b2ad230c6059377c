import type { Bilingual } from '../../failures/catalogue';

interface Found {
  found: readonly string[];
}

const listZh = (items: readonly string[]): string => items.map((item) => `“${item}”`).join('、');
const listEn = (items: readonly string[]): string => items.join(', ');

/**
 * Everything that can be wrong with a filled-in ledger, by its stable code: what is wrong, then what to do. Where it
 * stands is said beside it. The last few are no faults: they tell what a person should know about a load.
 */
export const findingTexts = {
  FILE_UNREADABLE: ({ reason }: { reason: string }) => ({
    en: `The file cannot be read (${reason}). Give an XLSX file saved by a spreadsheet program, a CSV file, or a folder of them.`,
    zh: `文件无法读取（${reason}）。请提供由表格软件另存的 XLSX 文件、CSV 文件，或存放它们的文件夹。`,
  }),
  NO_TABLE: ({ found }: Found) => ({
    en: `No sheet has the headers of a template. Sheets: ${listEn(found)}. Write empty templates with "npx ipgraph template" and keep their headers.`,
    zh: `没有一个工作表带有模板的表头。现有工作表：${listZh(found)}。请用 “npx ipgraph template” 生成空白模板，并保留表头。`,
  }),
  NO_ROWS: () => ({
    en: 'No row is filled in below the headers. Fill in at least one.',
    zh: '表头下没有填写任何行。请至少填写一行。',
  }),
  MISSING_COLUMN: ({ header }: { header: string }) => ({
    en: `The column ${header} is missing. Put its header back; its cells may stay blank where the instructions allow it.`,
    zh: `缺少“${header}”列。请补上该列的表头。`,
  }),
  DUPLICATE_COLUMN: () => ({
    en: 'Two columns have this header. Remove or rename one.',
    zh: '有两列使用同一表头。请删除或改名其中一列。',
  }),
  CELL_REQUIRED: () => ({
    en: 'This cell must be filled in. In merged cells only the first holds a value: write it in every row.',
    zh: '此格必须填写。合并单元格只有第一格有值，请取消合并并逐行填写。',
  }),
  ONE_OF_REQUIRED: ({ found }: Found) => ({
    en: `At least one of these must be filled in: ${listEn(found)}.`,
    zh: `以下各列至少填写一项：${listZh(found)}。`,
  }),
  NEEDED_WITH: ({ header }: { header: string }) => ({
    en: `This cell must be filled in, because ${header} is.`,
    zh: `填写了“${header}”，此格就必须填写。`,
  }),
  ONLY_WITH: ({ header }: { header: string }) => ({
    en: `This cell says nothing without ${header}. Fill that in, or empty this cell.`,
    zh: `没有“${header}”，此格无所指。请补填“${header}”，或清空此格。`,
  }),
  NOT_A_CHOICE: ({ found }: Found) => ({
    en: `It is none of the values allowed: ${listEn(found)}.`,
    zh: `不是允许的取值。请从以下各项中选填：${listZh(found)}。`,
  }),
  BAD_PERIOD: () => ({
    en: 'It is not a period. Write 2024, 2024-06, 2024-06-30 or 2024-01-01至2024-06-30, or leave it blank.',
    zh: '不是可识别的期间。请写成 2024年、2024年6月、2024-06-30 或 2024-01-01至2024-06-30；不清楚时留空。',
  }),
  AMBIGUOUS_DATE: () => ({
    en: 'A spreadsheet keeps a month as the first of its days, so this date may be either. Set the cell to text format and write 2024-06 for the month or 2024-06-01 for the day.',
    zh: '表格软件把“2024年6月”存为 6 月 1 日，无法区分是月还是日。请把单元格设为“文本”格式，写成 2024-06（整月）或 2024-06-01（当日）。',
  }),
  BAD_DAY: () => ({
    en: 'It is not a day. Write it as 2024-12-31.',
    zh: '不是可识别的日期。请写成 2024-12-31。',
  }),
  PERIOD_REVERSED: () => ({
    en: 'It ends before it begins. Swap the two.',
    zh: '结束早于开始。请更正。',
  }),
  BAD_FIGURE: ({ unit, reason }: { unit: string; reason: string }) => ({
    en: `It cannot be read as one figure in ${unit} (${reason}). Write a number, or a number with qualifier and unit as 120${unit}以上 or 近30${unit}.`,
    zh: `无法读成一个以“${unit}”计的数字。请写数字，或连同限定词和单位，如 120${unit}以上、近30${unit}；区间和算式不能读入。`,
  }),
  UNIT_DIFFERS: ({ unit, read }: { unit: string; read: string }) => ({
    en: `The cell is in ${read} and the figure is counted in ${unit}. Give it in ${unit}; nothing is converted.`,
    zh: `此格的单位是“${read}”，而应以“${unit}”计。请按“${unit}”填写，系统不换算。`,
  }),
  TWO_UNITS: ({ header }: { header: string }) => ({
    en: `The header says ${header} and the row another unit. Keep one of them.`,
    zh: `表头写的单位是“${header}”，本行另写了单位。请只保留一处。`,
  }),
  UNIT_MISSING: () => ({
    en: 'The figure has no unit. Write it in the cell of the figure or in the column of units.',
    zh: '数字没有单位。请写在数值里，或填写单位列。',
  }),
  AMBIGUOUS_PERCENTAGE: () => ({
    en: 'A cell in percent format holds 0.75 for 75%, so a bare number up to 1 is ambiguous. Write it as text with its sign: 75%.',
    zh: '百分比格式的单元格把 75% 存为 0.75，因此 1 以内的纯数字含义不明。请按文本填写并带百分号，如 75%。',
  }),
  NEGATIVE_FIGURE: () => ({
    en: 'Negative figures and decreases are not read yet. Empty the cell and say it in the note.',
    zh: '暂不读入负数和下降幅度。请清空此格，并写在备注中。',
  }),
  NOT_A_COUNT: () => ({
    en: 'It must be a whole number from 1. Leave the cell blank where the number is not known.',
    zh: '应为 1 以上的整数。不知道时请留空，不要填 0。',
  }),
  CODE_LOST_DIGITS: () => ({
    en: 'The spreadsheet turned this code into a number and lost digits. Set the cell to text format and type the code again.',
    zh: '表格软件已把代码变成数字，末尾各位已丢失。请把单元格设为“文本”格式，再重新输入完整代码。',
  }),
  BAD_CREDIT_CODE: () => ({
    en: 'It is not a Unified Social Credit Code: 18 digits and capital letters (no I, O, S, V, Z), the last one a check character. Copy it from the licence.',
    zh: '不是正确的统一社会信用代码：应为 18 位数字和大写字母（无 I、O、S、V、Z），最后一位是校验码。请对照营业执照更正。',
  }),
  BAD_DIVISION_CODE: () => ({
    en: 'It is not the code of a division in the list (GB/T 2260, six digits). Check the digits.',
    zh: '不是名录中的行政区划代码（GB/T 2260，6 位数字）。请核对。',
  }),
  PLACE_CODE_DIFFERS: ({ code, name }: { code: string; name: string }) => ({
    en: `The code ${code} is ${name}, not what the row calls the place. Correct the one or the other.`,
    zh: `代码 ${code} 是“${name}”，与本行的地名不一致。请更正其中一项。`,
  }),
  PLACE_UNKNOWN: ({ found }: Found) => ({
    en: `No division and no place of the graph has this name.${found.length > 0 ? ` Is it one of these: ${listEn(found)}?` : ''} Write the full name, or give the code.`,
    zh: `没有这个名称的区划，图谱中也没有。${found.length > 0 ? `是否为：${found.join('、')}？` : ''}请写全称，或填写行政区划代码。`,
  }),
  PLACE_AMBIGUOUS: ({ found }: Found) => ({
    en: `Several places have this name: ${listEn(found)}. Fill in the city or the division code.`,
    zh: `同名的有：${found.join('、')}。请补填所在市或行政区划代码。`,
  }),
  ID_UNKNOWN: ({ kinds }: { kinds: readonly string[] }) => ({
    en: `The graph has no ${kinds.join(' or ')} with this id. Copy the id from the graph, or leave the cell blank.`,
    zh: `图谱中没有此 id 的 ${kinds.join(' 或 ')}。请从图谱复制 id；不确定时留空。`,
  }),
  CODE_OF_ANOTHER_KIND: ({ id }: { id: string }) => ({
    en: `The graph knows this code as ${id}, which is of another kind than the row says. Correct the kind or the code.`,
    zh: `图谱中此代码属于 ${id}，类型与本行不同。请更正类型或代码。`,
  }),
  NAME_OF_SEVERAL: ({ found }: Found) => ({
    en: `Other rows have this name with several codes: ${listEn(found)}. Fill in the code here too.`,
    zh: `其他行中同名主体有几个代码：${found.join('、')}。请在本行也填写代码。`,
  }),
  INDICATOR_UNKNOWN: ({ found }: Found) => ({
    en: `The graph has no such indicator. For a new one fill in, in one of its rows: ${listEn(found)}.`,
    zh: `图谱中没有这个指标。新指标请在其任一行填写：${listZh(found)}。`,
  }),
  INDICATOR_AMBIGUOUS: ({ found }: Found) => ({
    en: `Several indicators have this name. Fill in the code of the one that is meant: ${listEn(found)}.`,
    zh: `有几个指标使用此名称。请填写所指指标的代码：${found.join('、')}。`,
  }),
  INDICATOR_CODE_DIFFERS: ({ code, name }: { code: string; name: string }) => ({
    en: `The code ${code} is the indicator ${name} of the graph, which has no such name. Correct the one or the other, or leave the name blank.`,
    zh: `代码 ${code} 是图谱中的指标“${name}”，与本行的名称不一致。请更正其中一项，或将名称留空。`,
  }),
  BAD_INDICATOR_CODE: () => ({
    en: 'A code is lower-case words and digits joined by hyphens, as valid-invention-patents.',
    zh: '指标代码由小写英文单词或数字以连字符相连，如 valid-invention-patents。',
  }),
  BAD_LEDGER_ID: () => ({
    en: 'The id of a ledger is lower-case letters, digits and hyphens, at most 60, as mouqu-gi-2024.',
    zh: '台账编号由小写字母、数字和连字符组成，最长 60 位，如 mouqu-gi-2024。',
  }),
  LEDGER_ID_TAKEN: ({ id, title }: { id: string; title: string }) => ({
    en: `The id ${id}, made from the name of the file, belongs to the ledger "${title}". Fill in an id of its own; or, to update that ledger, fill in ${id}.`,
    zh: `由文件名生成的编号 ${id} 已属于台账“${title}”。请另填台账编号；若本文件就是它的新版，请填写 ${id}。`,
  }),
  ID_OF_ANOTHER_SOURCE: ({ title }: { title: string }) => ({
    en: `This id belongs to the source "${title}", which is no ledger. Fill in an id of its own.`,
    zh: `此编号属于来源“${title}”，它不是台账。请另填台账编号。`,
  }),
  CONTRADICTS_ROW: ({ row, value }: { row: number; value: string }) => ({
    en: `Row ${row} says ${value} of the same thing. Correct one of them, or give the two things different names.`,
    zh: `第 ${row} 行对同一事项填的是“${value}”。请更正其中一处；若本不是同一事项，请用不同名称区分。`,
  }),
  RECORD_REFUSED: ({ property, message }: { property: string; message: string }) => ({
    en: `What this row says was refused: ${property}: ${message}.`,
    zh: `本行的内容未通过校验：${property}：${message}。`,
  }),
  NOT_FOR_GROUPS: () => ({
    en: 'A group of unnamed members has no code of its own. Empty the cell, or name one member per row.',
    zh: '未列名的群体没有自己的代码。请清空此格，或一行填写一个主体。',
  }),
  COLUMN_NOT_READ: ({ found }: Found) => ({
    en: `These columns belong to no template and were not read: ${listEn(found)}.`,
    zh: `以下各列不属于模板，未读入：${listZh(found)}。`,
  }),
  SHEET_NOT_READ: () => ({
    en: 'The sheet has no headers of a template and was not read.',
    zh: '此工作表没有模板的表头，未读入。',
  }),
  SAME_NAME_KNOWN: ({ name, found }: { name: string; found: readonly string[] }) => ({
    en: `The graph has "${name}" already as ${listEn(found)}. Both stay apart; where they are the same, fill in that id.`,
    zh: `图谱中已有同名的“${name}”：${found.join('、')}。系统未合并；若确为同一个，请填写图谱编号。`,
  }),
  PLACE_LEFT_OPEN: ({ name, found }: { name: string; found: readonly string[] }) => ({
    en: `The rows of "${name}" are in several places (${listEn(found)}), so it was put in none.`,
    zh: `“${name}”的各行分属几个区县（${found.join('、')}），因此未为它指定所在地。`,
  }),
} as const satisfies Record<string, (details: never) => Bilingual>;

export type FindingCode = keyof typeof findingTexts;

/** What the text is filled in with: nothing for one without details. */
export type FindingDetails<Code extends FindingCode> = Parameters<(typeof findingTexts)[Code]>;
