import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.js';
import { language } from '../texts.js';

const kept = new Map();

/** All indicators, once a language: code, names, unit, nature, and of which periods there are figures. */
export function useIndicators() {
  const [list, set] = useState(kept.get(language()) ?? null);
  useEffect(() => {
    let left = false;
    const wanted = language();
    get('/indicators', { fields: 'code,name,nameEn,shortName,unit,nature,aliases,lastPeriod,frequencies' })
      .then(answer => { kept.set(wanted, answer.items); if (!left) set(answer.items); }, () => left || set(before => before ?? []));
    return () => { left = true; };
  }, [language()]);
  return list;
}
