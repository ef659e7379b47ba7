import { useEffect, useState } from 'preact/hooks';

const four = ['high-tech-enterprises', 'patent-applications', 'rd-intensity', 'tech-contract-turnover'];
let settings = null;

/** What the operator set about the page, and what may be done without a key: { headline, region, swagger, withoutKey, hasKeys }. */
export function useSettings() {
  const [current, set] = useState(settings);
  useEffect(() => {
    if (!settings) fetch('/page/settings.json')
      .then(answer => answer.json()).catch(() =>
        ({ headline: four, region: null, swagger: true, withoutKey: ['figures.read'], hasKeys: true }))
      .then(read => { settings = read; set(read); });
  }, []);
  return current;
}
