import { useRef, useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../texts.js';

const mostMegabytes = 32;

/** Where a file is dropped or chosen. */
export function Drop({ take, isSmall }) {
  const [isOver, over] = useState(false);
  const [wrong, refuse] = useState(null);
  const input = useRef();
  const receive = file => {
    if (!file) return;
    const megabytes = file.size / 1048576;
    if (file.size === 0) refuse(t('file.empty'));
    else if (megabytes > mostMegabytes) refuse(t('file.large', megabytes.toFixed(1), mostMegabytes));
    else { refuse(null); take(file); }
  };
  return html`
    <section class="panel drop ${isOver ? 'over' : ''} ${isSmall ? 'small-drop' : ''}"
      onDragOver=${event => { event.preventDefault(); over(true); }} onDragLeave=${() => over(false)}
      onDrop=${event => { event.preventDefault(); over(false); receive(event.dataTransfer.files[0]); }}>
      <p>${t('drop.here')} <button class="button" onClick=${() => input.current.click()}>${t('drop.choose')}</button></p>
      <p class="small muted">${t('drop.kinds', mostMegabytes)}</p>
      ${wrong && html`<p class="bad" role="alert">■ ${wrong}</p>`}
      <input ref=${input} type="file" class="hidden" tabindex="-1" aria-label=${t('drop.choose')} accept=".xlsx,.xls,.csv,.tsv,.txt,.ndjson"
        onChange=${event => { receive(event.currentTarget.files[0]); event.currentTarget.value = ''; }} />
    </section>`;
}
