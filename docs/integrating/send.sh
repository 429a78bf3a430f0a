#!/bin/sh
# Sends one event, reads what became of it, and sends a batch:  ./send.sh EVENT.json BATCH.json
set -eu
: "${CANBO_URL:=http://127.0.0.1:8080}" "${CANBO_TOKEN_URL:=http://127.0.0.1:8090/oauth2/token}"
: "${CANBO_CLIENT:?the account of your system}" "${CANBO_SECRET:?its secret}"
event=$1 batch=$2

# At 429 and 503 curl waits as long as Retry-After says and sends the same again, under the same ids.
# Secrets come by standard input: a list of processes would show what stands on the command line.
call() { curl --config - --silent --show-error --fail-with-body --max-time 60 --retry 8 --retry-connrefused "$@"; }

answer=$(printf 'user = "%s:%s"\n' "$CANBO_CLIENT" "$CANBO_SECRET" |
    call --data grant_type=client_credentials "$CANBO_TOKEN_URL")
token=$(echo "$answer" | sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/') # good for five minutes
call_signed_in() { printf 'header = "Authorization: Bearer %s"\n' "$token" | call "$@"; echo; }

call_signed_in --header 'Content-Type: application/cloudevents+json' \
    --data-binary "@$event" "$CANBO_URL/api/v1/events"

id=$(sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' "$event" | head -n 1)
call_signed_in "$CANBO_URL/api/v1/events/$id"

call_signed_in --header 'Content-Type: application/cloudevents-batch+json' \
    --data-binary "@$batch" "$CANBO_URL/api/v1/events"
