# The bot alone: no compiler, no development dependencies, no root. compose.yaml starts it.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not 'npm ci': the lock file leaves out what another system's linter would need, and that refuses it.
RUN npm install --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY commands commands
COPY src src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
# glibc keeps what its threads free, an arena each: with one arena the memory that loading took is used again.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=1 \
    CORPUS_DIR=/srv/reportedly/corpus \
    CORPORA_DIR=/srv/reportedly/corpora \
    DATA_DIR=/srv/reportedly/data \
    MONITOR_PORT=9464
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json tsconfig.json ./
# The preview bundles its page from the sources.
COPY src src
RUN install -d -o node -g node /srv/reportedly /srv/reportedly/corpus /srv/reportedly/corpora /srv/reportedly/data
COPY --chown=node:node seeds /srv/reportedly/corpus
USER node
VOLUME ["/srv/reportedly"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.MONITOR_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
