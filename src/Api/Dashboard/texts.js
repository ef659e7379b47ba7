// Every word of the page in Chinese and English, by one name. {0} is what is put in.
import { table } from './texts/table.js';

let current = 'zh';

export const language = () => current;
export const english = () => current === 'en';

export function setLanguage(next) {
  current = next === 'en' ? 'en' : 'zh';
  document.documentElement.lang = english() ? 'en' : 'zh-CN';
}

/** An indicator's name, or its short one, in the language of the page: the catalogue has short ones in Chinese only. */
export function nameOf({ code, name, nameEn, shortName }, isShort = false) {
  const inEnglish = english() && ((isShort && table[`short.${code}`]?.[1]) || nameEn);
  return inEnglish || (isShort && shortName) || name;
}

/** A unit is a word of the catalogue's own; those of every bureau have an English one. */
export const unitOf = unit => (english() && table[`unit.${unit}`]?.[1]) || unit || '';

/** What stands between the members of a list. */
export const comma = () => (english() ? ', ' : '、');
export const semicolon = () => (english() ? '; ' : '；');
export const inBrackets = text => (english() ? ` (${text})` : `（${text}）`);
export const colon = () => (english() ? ': ' : '：');

export function t(name, ...values) {
  const entry = table[name];
  if (!entry) return name;
  return entry[english() ? 1 : 0].replace(/\{(\d)\}/g, (_, place) => values[place]);
}
