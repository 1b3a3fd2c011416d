# The server with the pages it serves: docker build -t fortnight .   docs/operate.md says how to run it.
FROM node:20-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/

FROM manifests AS build
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.json nx.json ./
COPY shared shared
COPY client client
COPY server server
RUN node server/launch/start.mjs --build-only

# What the server needs at run time, without compilers, bundlers and browsers.
FROM manifests AS packages
COPY server/launch/fortnight.mjs server/launch/
RUN npm ci --omit=dev --workspace=shared --workspace=server --no-audit --no-fund && npm cache clean --force

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4300 DATA_DIR=/data PATH=/app/node_modules/.bin:$PATH
COPY --from=packages /app ./
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist client/dist
COPY server/launch server/launch
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 4300
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
