/** Builds the HTTP application from the contract: one route per operation, in the order check → transaction → answer. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { OperationDefinition } from '@mamori/contract/operation';
import { type OperationId, operations } from '@mamori/contract/operations';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from '../context.ts';
import { authorise } from '../identity/actor.ts';
import { handlers } from '../operations/handlers.ts';
import { attachDocumentation } from './documentation.ts';
import { type Environment, identify } from './identify.ts';
import { attachLocalControl } from './local-control.ts';
import { Problem } from './problem.ts';
import { answerProblem } from './problem-answer.ts';
import { RateLimiter } from './rate-limit.ts';
import { routeOf } from './route.ts';
import { runOperation } from './run-operation.ts';
import { sameSite } from './same-site.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './static.ts';
import { requireUtf8 } from './usable-text.ts';

const MEBIBYTE = 1024 * 1024;

function origin(c: HonoContext): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? 'local';
}

export function createApp(context: Context): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (!result.success) throw result.error;
    },
  });
  const everyone = new RateLimiter(context.config.limits.requests, () => context.now().getTime());
  const signIn = new RateLimiter(context.config.limits.signIn, () => context.now().getTime());
  const documents = new RateLimiter(context.config.limits.documents, () => context.now().getTime());

  app.use(async (c, next) => {
    c.set('requestId', context.newId());
    c.set('origin', origin(c));
    await next();
  });
  app.use(securityHeaders);
  app.onError((error, c) => answerProblem(error, c, context));
  app.use('/api/*', sameSite(context.config.hosts));
  app.use('/api/*', async (c, next) => {
    everyone.take(c.get('origin'));
    await next();
  });
  app.use('/api/*', identify(context));

  for (const [id, definition] of Object.entries(operations) as [OperationId, OperationDefinition][]) {
    // Before any validation: who may not call an operation learns nothing about its input.
    const guard: MiddlewareHandler<Environment> = async (c, next) => {
      if (definition.tag === 'session' && definition.method === 'post') signIn.take(c.get('origin'));
      if (id === 'receiveDocument') documents.take(c.get('origin'));
      authorise(c.get('actor'), id, definition.demand);
      await next();
    };
    const route = routeOf(id, definition, [guard, limitBody(definition), requireUtf8(definition)]);
    app.openapi(route, (c) => runOperation(context, c, id, definition, handlers[id] as never));
  }
  attachLocalControl(app, context);
  attachDocumentation(app);
  app.all('/api/*', () => {
    throw new Problem('not-found');
  });
  serveWeb(app, context.config.webDirectory);
  return app;
}

function limitBody(definition: OperationDefinition) {
  return bodyLimit({
    maxSize: definition.bodyLimit ?? MEBIBYTE,
    onError: () => {
      throw new Problem('payload-too-large', {
        params: { mebibytes: Math.floor((definition.bodyLimit ?? MEBIBYTE) / MEBIBYTE) },
      });
    },
  });
}
