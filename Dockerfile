# The GraphQL server; Neo4j runs in a container of its own (docker-compose.yml), so there is no Java in it.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
# The packages first: a change of the sources then keeps their layer.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY cypher cypher
COPY schema schema
COPY seed seed
COPY --from=build /app/dist dist
# The files belong to root: the server can read its program and not change it.
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node", "--enable-source-maps", "dist/main.js"]
