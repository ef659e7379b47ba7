// What the overview asks, as named reads of one revision.
import { route } from '../api.js';
import { ends } from '../format.js';

const own = [
  'indicator,indicatorName,region,regionName,period,periodLabel,unit,value,status,flags,lastReported,note,reasons',
  'growth,points,base,basePeriod,transition', 'target,targetCount,required,completion,gap,met,verdict', 'timeProgress,pace',
  'projection,willMeet,willMeetLabel', 'rank,of,moved',
].join();
const peer = [
  'indicator,region,regionName,period,value,lastReported,note,flags,reasons', 'growth,points', 'targetCount,completion,verdict,pace',
  'rank,moved',
].join();

/** What a code says of a region's level; the catalogue says it for certain, but only once it is read. */
export function levelOf(code) {
  if (code === '100000') return 'national';
  if (/[A-Za-z]/.test(code)) return 'zone';
  if (code.length > 6) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

export function parentOf(code) {
  const level = levelOf(code);
  if (level === 'national') return null;
  if (level === 'province') return '100000';
  if (level === 'prefecture' || /^\d{2}90/.test(code)) return `${code.slice(0, 2)}0000`;
  return level === 'township' ? code.slice(0, 6) : `${code.slice(0, 4)}00`;
}

/** The sets of regions that are compared: parts below it, or those beside it. */
export function comparisons(region, parent) {
  const level = levelOf(region);
  return {
    parts: level === 'national' || level === 'province' || level === 'prefecture' ? region : null,
    siblings: level === 'national' || level === 'province' ? null : parent,
  };
}

export function reads({ region, parent, period, cards, asOf }) {
  const { year } = ends(period);
  const indicator = cards.join();
  const { parts, siblings } = comparisons(region, parent);
  const figures = (words, fields) =>
    route('/measures', { indicator, period, fallback: 'latest', by: 'completion', asOf, fields, ...words });
  const audit = words => route('/audit', {
    indicator, period, verdict: 'mismatch,contradiction', asOf,
    fields: 'indicator,indicatorName,region,regionName,period,measure,declared,derivedValue,difference,verdict,cause,unit,against',
    ...words });

  const asked = {
    region: route(`/regions/${region}`),
    own: figures({ region, measure: 'completion,pace,growth,projection,rank' }, own),
    years: route('/measures', {
      indicator, region, frequency: 'year', from: year - 5, to: year, measure: 'completion', asOf,
      fields: 'indicator,period,value,required,met,reasons' }),
    spark: route('/measures', {
      indicator, region, frequency: 'ytd', from: `${year - 1}-01`, to: period, measure: 'value', only: 'figures', asOf,
      fields: 'indicator,period,value' }),
    doubts: audit({ region }),
    periods: route('/periods', { indicator, region, asOf, fields: 'indicator,period' }),
    sources: route('/actuals', { indicator, region, period, asOf, fields: 'source' }),
    writes: route('/revisions', { limit: 12, fields: 'revision,time' }),
  };
  if (asOf) asked.shownWrite = route('/revisions', { asOf, limit: 1, fields: 'revision,time' });
  if (parent) asked.parent = route(`/regions/${parent}`);
  if (levelOf(region) === 'province') asked.provinces = route('/regions', { within: '100000', fields: 'code,name' });
  for (const [name, within] of Object.entries({ parts, siblings })) {
    if (!within) continue;
    asked[name] = figures({ within, measure: 'completion,pace,growth,rank' }, peer);
    asked[`${name}Doubts`] = audit({ within });
    asked[`${name}Periods`] = route('/periods', { indicator, within, asOf, fields: 'indicator,period' });
    asked[`${name}Reports`] = route('/coverage', {
      indicator, within, period, fields: 'indicator,region,state,due,duePeriods,onTimePeriods' });
  }
  cards.forEach((card, place) => { asked[`card${place}`] = route(`/indicators/${card}`); });
  return asked;
}
