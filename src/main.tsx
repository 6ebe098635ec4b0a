/** Puts the page together: the client, `window.mixtral`, the stores, and then the first paint. */
import { createRoot } from 'react-dom/client';
import { getClient } from './client/client.ts';
import { installScripting } from './client/scripting.ts';
import { createApp } from './state/app.ts';
import { browserServices } from './state/services.ts';
import { Root } from './ui/root.tsx';
import './ui/styles.css';

/** Settings and chats are read in a few milliseconds; waiting for them spares a flash of the wrong theme. Not waiting long. */
const PATIENCE_MS = 400;

const client = getClient();
installScripting(client);

const app = createApp(browserServices(client));
await Promise.race([app.start(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(<Root app={app} />);
