#!/usr/bin/env bash
# Brings Kafka to the topics, accounts and access rules of the four services; safe to repeat. What is not allowed here is
# refused. It runs beside the broker, on the listener that asks for no password because nobody else reaches it. The launcher's
# classes Topics and Access say the same, and publishers too: into compose, outside systems report over HTTP.
set -euo pipefail

bin=/opt/kafka/bin
at=(--bootstrap-server 127.0.0.1:9094)
# Each call starts a Java: a small one.
export KAFKA_HEAP_OPTS=-Xmx128M KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

account() { # SERVICE; the password goes through a file, for everybody on the machine may read a command line
    local password="${1^^}_KAFKA_PASSWORD" file
    file=$(mktemp)
    printf 'SCRAM-SHA-512=iterations=4096,password=%s\n' "${!password}" >"$file"
    "$bin/kafka-configs.sh" "${at[@]}" --alter --entity-type users --entity-name "$1" --add-config-file "$file"
    rm "$file"
}

allow() { # SERVICE OPERATION WHAT...: for every name that begins so
    local service=$1 operation=$2
    shift 2
    "$bin/kafka-acls.sh" "${at[@]}" --add --allow-principal "User:$service" --operation "$operation" \
        --resource-pattern-type prefixed "$@" >/dev/null
    echo "$service: $operation $*"
}

topic() { # NAME SETTING...
    local name=$1
    shift
    "$bin/kafka-topics.sh" "${at[@]}" --create --if-not-exists --partitions 12 --topic "$name" "${@/#/--config=}" 2>/dev/null
}

# Tombstones stay as long as a reader may be off and find the place where it was: a year.
compacted=(cleanup.policy=compact delete.retention.ms=31536000000)

arrange() { # SERVICE
    local service=$1 reads=(--topic canbo. --topic ext. --group "$1")
    local writes=(--topic "canbo.$1." --topic ext-outcomes.) kept=(retention.ms=-1)
    case $service in
        personnel)
            reads+=(--topic ext-identity.)
            writes+=(--topic canbo.personnel-restricted.)
            topic canbo.personnel-restricted.v1 "${compacted[@]}"
            ;;
        reporting) kept=("${compacted[@]}") ;;
    esac
    topic "canbo.$service.v1" "${kept[@]}"
    account "$service"
    allow "$service" Read "${reads[@]}"
    allow "$service" Write "${writes[@]}"
}

# Kept with the data it belongs to, so that a later start need not do the same again.
done_before=/var/lib/kafka/data/arranged
wanted=$( (cat "$0" && env | grep '_KAFKA_PASSWORD=' | sort) | sha256sum)
if [ "$(cat "$done_before" 2>/dev/null)" = "$wanted" ]; then
    echo "arranged before"
    exit 0
fi
running=()
for service in personnel training assignment reporting; do
    arrange "$service" &
    running+=($!)
done
for one in "${running[@]}"; do wait "$one"; done
printf '%s\n' "$wanted" >"$done_before"
