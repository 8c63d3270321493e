-- Instants are milliseconds since 1970 (UTC). Lists are JSON arrays of strings. Hashes are keyed; blobs are encrypted.

create table exchanges (
    id text not null primary key,
    question text not null,
    history text not null,
    language text not null,
    knowledge_version text not null,
    abstention text,
    passages text not null,
    contested text not null,
    related text not null,
    at integer not null
) strict;
create index exchanges_at on exchanges (at);

create table message_links (
    message text not null primary key,
    exchange text not null,
    at integer not null
) strict, without rowid;
create index message_links_at on message_links (at);

create table conversation_entries (
    id integer primary key,
    place text not null,
    exchange text not null,
    at integer not null,
    unique (place, exchange)
) strict;
create index conversation_entries_place on conversation_entries (place, at, id);
create index conversation_entries_at on conversation_entries (at);

create table people (
    person text not null primary key,
    language text not null,
    at integer not null
) strict, without rowid;
create index people_at on people (at);

create table verdicts (
    exchange text not null,
    person text not null,
    verdict text not null check (verdict in ('good', 'bad')),
    reason blob,
    at integer not null,
    primary key (exchange, person)
) strict, without rowid;
create index verdicts_person on verdicts (person);
create index verdicts_at on verdicts (at);

create table unanswered (
    id integer primary key,
    exchange text not null unique,
    at integer not null
) strict;
create index unanswered_at on unanswered (at, id);

create table moderator_requests (
    exchange text not null,
    person text not null,
    address blob not null,
    at integer not null,
    primary key (exchange, person)
) strict, without rowid;
create index moderator_requests_person on moderator_requests (person);
create index moderator_requests_at on moderator_requests (at);

-- every update that arrived
create table inbox (
    platform text not null,
    id integer not null,
    at integer not null,
    primary key (platform, id)
) strict, without rowid;
create index inbox_at on inbox (at);

-- those that are not done. Payloads have tables of their own, so that a page is free as soon as what was on it is done
create table inbox_payloads (
    platform text not null,
    id integer not null,
    payload blob not null,
    primary key (platform, id),
    foreign key (platform, id) references inbox (platform, id) on delete cascade
) strict;

-- the highest number outlives the updates themselves
create table inbox_heads (
    platform text not null primary key,
    highest integer not null
) strict, without rowid;

create table outbox (
    platform text not null,
    update_id integer not null,
    part integer not null,
    queue text not null,
    origin text,
    space text not null,
    state text not null check (state in ('planned', 'in doubt', 'done', 'failed')),
    hint integer,
    result integer,
    at integer not null,
    primary key (platform, update_id, part)
) strict, without rowid;
create index outbox_origin on outbox (platform, origin, update_id) where result is not null;
create index outbox_results on outbox (platform, space, result) where result is not null;
create index outbox_at on outbox (at);

-- of calls that are planned or in doubt
create table outbox_payloads (
    platform text not null,
    update_id integer not null,
    part integer not null,
    payload blob not null,
    primary key (platform, update_id, part),
    foreign key (platform, update_id, part) references outbox (platform, update_id, part) on delete cascade
) strict;

-- secrets that this database was written with, to notice when one was lost
create table key_fingerprints (
    fingerprint text not null primary key,
    at integer not null
) strict, without rowid;
