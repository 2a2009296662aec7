import type { Plugin } from 'vite';
export declare function opening(): Plugin;
