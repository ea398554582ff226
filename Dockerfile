# syntax=docker/dockerfile:1

# Packages with what compiles the one that is compiled (hnswlib-node), without those of tests.
FROM node:20-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-bookworm-slim
# Two arenas: with one for each thread the C library keeps 60 MiB more than is used.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    FOOTNOTE_DATA_DIR=/data \
    FOOTNOTE_HEALTH_PORT=9464
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json tsconfig.json .env.example LICENSE ./
COPY commands commands
COPY scripts scripts
COPY src src
# What comes with the program stays there, readable alone; stories and index are in the volume.
COPY data data
COPY --chown=node:node data/articles /data/articles
RUN chown node:node /data
USER node
VOLUME /data
# Its root may be read-only; only /data and /tmp are written to.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.FOOTNOTE_HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would stand between the program and its signals.
CMD ["node", "--import", "tsx", "src/main.ts"]
