// From the answers to what is shown: who is compared, in which order, with which light, and what is missing or doubtful.
import { ends, yearToDate } from '../format.js';

const rows = answer => (answer?.status === 200 ? answer.body.items : []);

export function overview({ answers, revision }, { region, cards, peers }) {
  const parts = rows(answers.parts);
  const siblings = rows(answers.siblings);
  const hasParts = parts.some(row => row.value != null);
  const shown = peers === 'siblings' && siblings.length ? 'siblings'
    : peers === 'parts' && parts.length ? 'parts'
    : hasParts || !siblings.length ? 'parts' : 'siblings';
  const compared = shown === 'parts' ? parts : siblings;
  const indicators = cards.map((code, place) => answers[`card${place}`]?.body ?? { code, name: code });
  const own = rows(answers.own);
  return {
    revision, indicators,
    region: answers.region.body,
    parent: answers.parent?.status === 200 ? answers.parent.body : null,
    provinces: rows(answers.provinces),
    cards: indicators.map(indicator => ({
      indicator,
      row: own.find(row => row.indicator === indicator.code) ?? null,
      years: rows(answers.years).filter(row => row.indicator === indicator.code),
      spark: rows(answers.spark).filter(row => row.indicator === indicator.code && row.value != null),
      below: shown === 'parts' && hasParts ? tally(parts.filter(row => row.indicator === indicator.code)) : null,
    })),
    shown,
    choices: [parts.length && 'parts', siblings.length && 'siblings'].filter(Boolean),
    parts, siblings, compared,
    periods: periodsOf(answers),
    sources: [...new Set(rows(answers.sources).map(row => row.source).filter(Boolean))].slice(0, 2),
    writes: rows(answers.writes),
    shownWrite: rows(answers.shownWrite ?? answers.writes)[0] ?? null,
    ...missing(compared, rows(answers[`${shown}Reports`])),
    onTime: onTime(rows(answers[`${shown}Reports`])),
    lacking: compared.filter(row => row.value != null && ['no-target', 'ambiguous-target'].includes(row.reasons.completion)),
    doubts: doubts([...rows(answers[`${shown}Doubts`]), ...rows(answers.doubts)], region),
    isEmpty: own.every(row => row.value == null && row.target == null) && compared.every(row => row.value == null),
  };
}

export function tally(list) {
  const counts = { ahead: 0, slow: 0, behind: 0, met: 0, missed: 0, none: 0 };
  for (const row of list) counts[row.verdict ?? 'none']++;
  return counts;
}

/**
 * The rows of one indicator, ranked first: the order of the ranking and of the heat table. Of many that never reported anything only
 * the names are told.
 */
export function ranked(compared, indicator, own) {
  const heard = new Set(compared.filter(row => row.value != null || row.lastReported || row.note || row.completion != null)
    .map(row => row.region));
  const all = compared.filter(row => row.indicator === indicator)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.region < b.region ? -1 : 1));
  const silent = all.filter(row => !heard.has(row.region) && row.region !== own);
  return silent.length <= 3 ? { list: all, silent: [] } : { list: all.filter(row => !silent.includes(row)), silent };
}

const endOf = period => (period ? ends(period).year * 12 + ends(period).last : null);

// Running years, and years, newest first: of a stock the year up to its month.
function periodsOf(answers) {
  const spans = new Set();
  for (const name of ['periods', 'partsPeriods', 'siblingsPeriods'])
    for (const { period } of rows(answers[name])) {
      const { year, first, last } = ends(period);
      if (first === 1 || first === last) spans.add(yearToDate(period));
      else if (last === 12) spans.add(`${year}`);
    }
  return [...spans].sort((a, b) => endOf(b) - endOf(a));
}

// By region, since it is the region that is rung up, and in it by what was reported last; those that never reported the same, together.
function missing(compared, reports) {
  const regions = new Map();
  const late = new Map(reports.filter(row => row.state === 'late' || row.state === 'missing')
    .map(row => [`${row.region} ${row.indicator}`, row]));
  for (const row of compared) {
    const report = late.get(`${row.region} ${row.indicator}`);
    const lacks = row.value == null && row.reasons.value === 'not-reported';
    if (!lacks && report?.state !== 'late') continue;
    const entry = regions.get(row.region)
      ?? { region: row.region, name: row.regionName, period: row.period, parts: [], note: null, due: null };
    const part = entry.parts.find(other => other.late === !lacks && endOf(other.upTo) === endOf(row.lastReported));
    if (part) part.indicators.push(row.indicator);
    else entry.parts.push({ late: !lacks, upTo: row.lastReported, indicators: [row.indicator] });
    entry.note ??= row.note;
    entry.due ??= report?.due ?? null;
    regions.set(row.region, entry);
  }
  const all = [...regions.values()].sort((a, b) => (a.region < b.region ? -1 : 1));
  const isSilent = entry => !entry.note && !entry.due && entry.parts.every(part => !part.late && part.upTo == null);
  return {
    missing: all.filter(entry => !isSilent(entry)),
    silent: grouped(all.filter(isSilent)),
    lackingRegions: all.length,
  };
}

function grouped(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const name = entry.parts[0].indicators.join();
    groups.set(name, [...groups.get(name) ?? [], entry]);
  }
  return [...groups.values()];
}

// 按时率 of all that was due, in percent; null without a calendar.
function onTime(reports) {
  const due = reports.reduce((sum, row) => sum + row.duePeriods, 0);
  return due ? reports.reduce((sum, row) => sum + row.onTimePeriods, 0) / due * 100 : null;
}

function doubts(list, own) {
  const seen = new Set();
  return list.filter(row => {
    const name = [row.region, row.indicator, row.period, row.measure, row.cause, row.against].join();
    return !seen.has(name) && seen.add(name);
  }).sort((a, b) => (a.region === own) - (b.region === own));
}
