export declare function initialModules(entry: string): Set<string>;
