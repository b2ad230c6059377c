/** After NFKC, which already narrows the full-width forms and turns the upright ones. */
const OPENING_BRACKETS = /[[{【〔〖〘〚⟨]/gu;
const CLOSING_BRACKETS = /[\]}】〕〗〙〛⟩]/gu;

/** Quotation marks and the marks around Chinese titles, which print now with them and now without. */
const QUOTES = /["'`“”„‟‘’‚‛〝〞〟「」『』《》〈〉«»‹›]/gu;

/** The dot between the parts of a transcribed name, in the characters that keyboards and fonts give for it. */
const MIDDLE_DOTS = /[·・•‧∙⋅]/gu;

/** Zero-width characters, soft hyphens, direction marks, variation selectors: nothing a reader sees. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Spaces that touch a Chinese or Japanese character or a bracket, where they mean nothing. One that carries a combining
 * mark stays, or the mark would move to the character before it.
 */
const NEEDLESS_SPACES =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}()]) (?!\p{M})| (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}()])/gu;

/**
 * The form of a name under which it is looked up; what is shown is the name as printed, kept elsewhere. Two names with
 * the same form are printed variants of one another: width, case, kind of brackets, quotation marks and spaces are
 * set aside. Simplified and traditional characters stay apart. Normalising twice changes nothing.
 */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .normalize('NFKC') // again, because taking a character out can bring a letter and its accent together
    .replace(OPENING_BRACKETS, '(')
    .replace(CLOSING_BRACKETS, ')')
    .replace(MIDDLE_DOTS, '·')
    .replace(/\s+/gu, ' ')
    .replace(NEEDLESS_SPACES, '')
    .trim();
}
