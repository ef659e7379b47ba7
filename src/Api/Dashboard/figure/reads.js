import { route } from '../api.js';

/** What the card of a figure asks: everything about one indicator, region and period. */
export function reads({ of, at, period, asOf, since }) {
  const cell = { indicator: of, region: at, period };
  return {
    explained: route('/explain', { ...cell, fallback: 'latest', measure: 'value,growth,completion,pace,rank', by: 'completion', asOf,
      since }),
    needed: route('/measures', { ...cell, measure: 'completion,needed,rank', by: 'completion', asOf,
      fields: 'needed,neededPerMonth,neededForRank,target,met,reasons,unit' }),
    indicator: route(`/indicators/${of}`),
    coverage: route('/coverage', { ...cell, fields: 'state,reported,due' }),
    audit: route('/audit', { ...cell, asOf,
      fields: 'measure,period,declared,derivedValue,difference,verdict,cause,against,source,unit,decimals' }),
    writes: route('/revisions', { limit: 30, fields: 'revision,time,source' }),
  };
}
