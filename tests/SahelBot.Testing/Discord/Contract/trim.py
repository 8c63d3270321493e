"""Makes openapi.json here from Discord's own description of its HTTP API (discord/discord-api-spec, specs/openapi.json).

    python3 trim.py path/to/openapi.json > openapi.json

Keeps the request bodies of the routes that the fake serves and the schemas that can be reached from them, without titles and
descriptions. One thing is changed: default_member_permissions may be a string too, as documented and as every library sends it.
"""
import json
import sys

ROUTES = [
    "/applications/{application_id}/commands",
    "/applications/{application_id}/commands/{command_id}",
    "/applications/{application_id}/guilds/{guild_id}/commands",
    "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}",
    "/interactions/{interaction_id}/{interaction_token}/callback",
    "/webhooks/{webhook_id}/{webhook_token}",
    "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
    "/channels/{channel_id}/messages",
    "/channels/{channel_id}/messages/{message_id}",
    "/users/@me/channels",
]
NOISE = {"title", "description", "x-discord-union"}


def clean(node, is_map=False):
    if isinstance(node, dict):
        return {k: clean(v, k in ("properties", "schemas") and not is_map)
                for k, v in node.items() if is_map or k not in NOISE}
    return [clean(n) for n in node] if isinstance(node, list) else node


def references(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rsplit("/", 1)[1]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


source = json.load(open(sys.argv[1], encoding="utf-8"))
bodies = {}
for route in ROUTES:
    for method in ("post", "put", "patch"):
        operation = source["paths"][route].get(method, {})
        if "requestBody" in operation:
            bodies[f"{method.upper()} {route}"] = clean(operation["requestBody"]["content"]["application/json"]["schema"])

schemas, waiting = {}, list(references(bodies))
while waiting:
    name = waiting.pop()
    if name not in schemas:
        schemas[name] = clean(source["components"]["schemas"][name])
        waiting.extend(references(schemas[name]))
for schema in schemas.values():
    permissions = schema.get("properties", {}).get("default_member_permissions")
    if permissions:
        permissions["type"] = ["integer", "string", "null"]

print(json.dumps({
    "info": {"title": "Discord HTTP API v10, request bodies of some routes", "license": "MIT, Discord"},
    "bodies": bodies,
    "components": {"schemas": dict(sorted(schemas.items()))},
}, indent=1))
