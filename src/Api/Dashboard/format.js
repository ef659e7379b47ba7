// Figures as they are shown. They come as decimals of up to 15 digits, which a number holds exactly.
import { english } from './texts.js';

const minus = text => text.replace('-', '−');

function grouped(value, places) {
  return minus(value.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }));
}

const whole = new Set(['家', '件', '个', '户', '项', '人', '次', '名', '辆', '台', '所', '人次']);

/** How many places amounts of a unit have, where the indicator does not say. */
export const placesOf = unit => (whole.has(unit) ? 0 : 2);

export const amount = (value, unit) => (value == null ? '–' : grouped(value, Number.isInteger(value) && placesOf(unit) === 0 ? 0 : 2));

/** As it is stored, without trailing zeros. */
export const exact = value => (value == null ? '–' : minus(value.toLocaleString('en-US', { maximumFractionDigits: 6 })));

/** Numbers that the service wrote into a sentence: a minus is one, and digits that go on say so. */
export const spelled = text => text?.replace(/(^|[ (=/])-(?=\d)/g, '$1−').replace(/(\.\d{12})(?!\d)/g, '$1…');

/** In few digits, for axes and rows of charts. */
export function short(value) {
  if (value == null) return '–';
  const size = Math.abs(value);
  return grouped(value, size >= 1000 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}

export const percent = (value, places = 2) => (value == null ? '–' : `${grouped(value, places)}%`);

export const plain = (value, places = 2) => (value == null ? '–' : grouped(value, places));

export const signed = (value, places = 2) => (value == null ? '–' : (value > 0 ? '+' : '') + grouped(value, places));

export function moment(text) {
  const time = new Date(text);
  const two = number => String(number).padStart(2, '0');
  const day = `${two(time.getMonth() + 1)}/${two(time.getDate())}`;
  const year = time.getFullYear() === new Date().getFullYear() ? '' : `${time.getFullYear()}/`;
  return `${year}${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The months of a running year, short: 1–9月. */
export function span(period) {
  const { year, first, last } = ends(period);
  if (first === 1 && last === 12) return english() ? `${year}` : `${year}年`;
  if (first === last) return english() ? months[first - 1] : `${first}月`;
  return english() ? `${months[first - 1]}–${months[last - 1]}` : `${first}–${last}月`;
}

/** The same, with its year where that is another than of the period it is told beside. */
export const spanBeside = (period, other) => (ends(period).year === ends(other).year ? span(period) : periodLabel(period));

/** First and last month of a period within a year. */
export function ends(period) {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (!rest) return { year, first: 1, last: 12 };
  if (rest[0] === 'H') return { year, first: rest === 'H1' ? 1 : 7, last: rest === 'H1' ? 6 : 12 };
  if (rest[0] === 'Q') return { year, first: rest[1] * 3 - 2, last: rest[1] * 3 };
  const to = /\.\.(\d{4})-(\d{2})/.exec(period);
  return { year: to ? Number(to[1]) : year, first: Number(rest.slice(0, 2)), last: to ? Number(to[2]) : Number(rest.slice(0, 2)) };
}

/** The running year up to the end of a period, in its shortest form: 2024-09 is 2024-01..2024-09. */
export function yearToDate(period) {
  const { year, last } = ends(period);
  if (last === 12) return `${year}`;
  if (last === 6) return `${year}-H1`;
  if (last === 3) return `${year}-Q1`;
  if (last === 1) return `${year}-01`;
  return `${year}-01..${year}-${String(last).padStart(2, '0')}`;
}

const readable = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(\.\.\d{4}-(0[1-9]|1[0-2]))?))?$/;

/** 2024年前三季度, as the service labels it; what is no period, as it stands. */
export function periodLabel(period) {
  if (!readable.test(period)) return period;
  const { year, first, last } = ends(period);
  if (english()) return first === 1 && last === 12 ? `${year}` : first === last ? `${months[first - 1]} ${year}`
    : `${months[first - 1]}–${months[last - 1]} ${year}`;
  if (first === 1 && last === 12) return `${year}年`;
  if (first === 1 && last === 9) return `${year}年前三季度`;
  if (first === 1 && last === 6) return `${year}年上半年`;
  if (first === 7 && last === 12) return `${year}年下半年`;
  if (/Q/.test(period)) return `${year}年${'一二三四'[period.at(-1) - 1]}季度`;
  return first === last ? `${year}年${first}月` : `${year}年${first}-${last}月`;
}
