import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A file host of the built page under a path of its own, which a test can change and shut down. */
export interface StaticServer {
  readonly address: string;
  /** Instead of the file of that name; null = it is gone. */
  readonly changed: Map<string, (text: string) => string | null>;
  readonly asked: string[];
  close(): Promise<void>;
}

const FOLDER = process.env['E2E_DIST'] ?? 'dist';

export async function staticServer(path = '/some/where/'): Promise<StaticServer> {
  const changed: StaticServer['changed'] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = normalize(pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : 'nowhere');
    asked.push(name);
    const change = changed.get(name);
    readFile(join(FOLDER, name)).then(
      (content) => {
        const sent = change === undefined ? content : change(content.toString('utf8'));
        response.writeHead(sent === null ? 404 : 200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' });
        response.end(sent ?? '');
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${portOf(server)}${path}`, changed, asked, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
