import { render } from 'preact';
import { html } from './html.js';
import { App } from './frame/App.js';

render(html`<${App} />`, document.getElementById('page'));
