#!/bin/sh
# Sends events, one per line, to your topic and waits for their outcomes:  ./send-kafka.sh EVENTS.jsonl KAFKA.conf
set -eu
: "${CANBO_CLIENT:?the account of your system}"
events=$1 kafka=$2
if grep -q 'vn\.canbo\.reported\.person-registered' "$events"; then
    echo "Registrations go to ext-identity.$CANBO_CLIENT or over HTTP: take them out of $events" >&2 && exit 2
fi
before=$(date +%s)000

# Waits and repeats by itself: two minutes and more, for a broker slows down who sends more than its quota.
kcat -F "$kafka" -P -t "ext.$CANBO_CLIENT" -H 'content-type=application/cloudevents+json' \
    -X enable.idempotence=true -X acks=all -X delivery.timeout.ms=180000 -l "$events"

outcomes() { kcat -F "$kafka" -C -t "ext-outcomes.$CANBO_CLIENT" -o "s@$before" -e -q -f '%s\n'; }

sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' "$events" | while read -r id; do
    tries=60
    until outcomes | grep -F "\"eventId\":\"$id\""; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "no outcome of $id yet" >&2; exit 1; }
        sleep 1
    done
done
