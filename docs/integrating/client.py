"""Sends one event, reads what became of it, and sends a batch: python3 client.py EVENT.json BATCH.json"""
import base64
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ENV = os.environ
EVENTS = ENV["CANBO_URL"] + "/api/v1/events"


def call(address, authorization, content_type=None, body=None):
    headers = {"Authorization": authorization}
    if content_type:
        headers["Content-Type"] = content_type
    for left in range(8, -1, -1):  # the same request again, so the same ids
        try:
            request = urllib.request.Request(address, data=body, headers=headers)
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503) or left == 0:
                sys.exit(error.read().decode())
            time.sleep(int(error.headers.get("Retry-After", 5)))


def main(event, batch):
    login = base64.b64encode(f"{ENV['CANBO_CLIENT']}:{ENV['CANBO_SECRET']}".encode()).decode()
    token = call(ENV["CANBO_TOKEN_URL"], "Basic " + login,
                 "application/x-www-form-urlencoded", b"grant_type=client_credentials")
    bearer = "Bearer " + token["access_token"]  # good for five minutes
    print(call(EVENTS, bearer, "application/cloudevents+json", event))
    print(call(EVENTS + "/" + urllib.parse.quote(json.loads(event)["id"]), bearer))
    print(call(EVENTS, bearer, "application/cloudevents-batch+json", batch))


main(*(open(name, "rb").read() for name in sys.argv[1:3]))
