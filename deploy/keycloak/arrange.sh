#!/usr/bin/env bash
# Before Keycloak starts: refuses when a secret of the realm is missing, for Keycloak would take the placeholder itself for
# the password, and makes its database; safe to repeat.
set -euo pipefail

for secret in KC_BOOTSTRAP_ADMIN_PASSWORD KC_DB_PASSWORD \
    $(grep -o '\${[A-Z_]*}' /keycloak/canbo-realm.json | tr -d '${}' | sort -u); do
    [ -n "${!secret:-}" ] || missing="${missing:-} $secret"
done
if [ -n "${missing:-}" ]; then
    echo "not set:$missing; run deploy/new-secrets identity >> .env" >&2
    exit 1
fi

psql --quiet -v ON_ERROR_STOP=1 -v password="$KC_DB_PASSWORD" <<'SQL'
SELECT 'CREATE ROLE keycloak' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak') \gexec
ALTER ROLE keycloak LOGIN PASSWORD :'password';
SELECT 'CREATE DATABASE keycloak OWNER keycloak' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak') \gexec
REVOKE CONNECT, TEMPORARY ON DATABASE keycloak FROM PUBLIC;
SQL
