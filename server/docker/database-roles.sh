#!/bin/sh
# Run once by the PostgreSQL image, when its volume is empty: the database, the role that owns it and migrates, and the
# role that the application works as, which can neither change tables nor rewrite the record of acts.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
CREATE ROLE fortnight_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE fortnight_app LOGIN PASSWORD :'app_password';
CREATE DATABASE fortnight OWNER fortnight_owner;
REVOKE ALL ON DATABASE fortnight FROM PUBLIC;
GRANT CONNECT ON DATABASE fortnight TO fortnight_app;
SQL
