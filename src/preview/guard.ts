import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

export type PreviewEnvironment = { Bindings: HttpBindings };

/**
 * Answers only a page that came from this very server. A name of another site that resolves to 127.0.0.1 (DNS
 * rebinding) fails on the Host header; a request that another site's page sends fails on its Origin.
 */
export const ownPageOnly: MiddlewareHandler<PreviewEnvironment> = async (context, next) => {
  const port = context.env.incoming.socket.localPort;
  const host = context.req.header('host') ?? '';
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) {
    return context.text(
      `Open http://127.0.0.1:${port}/ instead: the preview answers under no other name.`,
      403,
    );
  }
  if (context.req.method === 'POST' && context.req.header('origin') !== `http://${host}`) {
    return context.text('Only the preview page itself may send this.', 403);
  }
  return next();
};

/** Nothing is fetched from, sent to or framed by any other host. */
export const closedPage: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // The components set an embed's colour as a style attribute.
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  // Loopback has no TLS to insist on.
  strictTransportSecurity: false,
});
