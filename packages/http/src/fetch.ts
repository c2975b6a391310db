/** How services call each other: embedded it is `app.request`, alone it is `fetch` with a base URL. */
export type Fetch = (path: string, init?: RequestInit) => Response | Promise<Response>;
