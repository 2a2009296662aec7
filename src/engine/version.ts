/**
 * Version of the engine. The second number goes up with whatever it can newly do, the third when runs that it could make before come out
 * otherwise: then a link of an earlier version says that the engine has changed.
 */
export const ENGINE_VERSION = '1.7.0';
