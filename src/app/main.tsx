import { createRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<h1>Servescope</h1>);
